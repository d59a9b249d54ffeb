import { hashToken } from "../../src/platform/session-token.ts"
import type { Database } from "../../src/platform/room.ts"
import { idFrom } from "./id-from.ts"
import { writeDocuments, writeUploads } from "./write-documents.ts"
import { writeMeasures } from "./write-measures.ts"
import type { World } from "./world.ts"
import { writeThreads } from "./write-threads.ts"

const HOUR = 3_600_000

/** Puts a world straight into the tables, past every operation: what the house then says of it is the house's own. */
export async function writeWorld(db: Database, world: World): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await writePeople(transaction, world)
    await writeGrants(transaction, world)
    await writeCircles(transaction, world)
    await writeDocuments(transaction, world)
    await writeReleases(transaction, world)
    await writeUploads(transaction, world)
    await writeMeasures(transaction, world)
    await writeInvitations(transaction, world)
    await writeThreads(transaction, world)
  })
}

async function writePeople(db: Database, { people, now }: World): Promise<void> {
  const before = new Date(now.getTime() - HOUR)
  const accounts = people.map(({ account, name, address, persona, status }) => {
    const card = status === "erased" ? { name: null, address: null } : { name, address }
    return { id: account, ...card, lang: "en", persona, status, since: before }
  })
  await db.insertInto("account").values(accounts).execute()
  const sessions = people.map(({ account, token, session }) => ({
    id: idFrom(token),
    token_hash: hashToken(token),
    account,
    at: before,
    seen: session === "lapsed" ? before : now,
    until: session === "lapsed" ? new Date(now.getTime() - 1_000) : new Date(now.getTime() + HOUR),
    status: session === "closed" ? "closed" : "open",
  }))
  await db.insertInto("session").values(sessions).execute()
}

async function writeGrants(db: Database, { grants, now }: World): Promise<void> {
  const rows = grants.map(({ ended, ...grant }) => ({
    ...grant,
    status: ended ? "ended" : "held",
    since: new Date(now.getTime() - 100 * HOUR),
    ended: ended ? new Date(now.getTime() - HOUR) : null,
  }))
  await db.insertInto("role_grant").values(rows).execute()
}

async function writeCircles(db: Database, { circles }: World): Promise<void> {
  const rows = circles.map(({ listed, roles, ...circle }) => ({
    ...circle,
    roles: [...roles],
    listed: listed !== null,
  }))
  await db.insertInto("circle").values(rows).execute()
  const members = circles.flatMap(({ id, listed }) => (listed ?? []).map((party) => ({ circle: id, party })))
  await db.insertInto("circle_party").values(members).execute()
}

async function writeReleases(db: Database, { releases, documents, now }: World): Promise<void> {
  const rows = releases.map(({ id, document, circle, notBefore, until, withdrawn }) => ({
    id,
    thing: "document",
    subject: document,
    circle,
    not_before: notBefore,
    until,
    by: documents.find((one) => one.id === document)?.author ?? null,
    on_behalf_of: documents.find((one) => one.id === document)?.party ?? null,
    status: withdrawn ? "withdrawn" : "given",
    withdrawn_at: withdrawn ? now : null,
  }))
  await db.insertInto("release").values(rows).execute()
}

async function writeInvitations(db: Database, { invitations, now }: World): Promise<void> {
  const rows = invitations.map(({ token, ...invitation }, index) => ({
    ...invitation,
    token_hash: hashToken(token),
    name: `Invited ${index}`,
    lang: "en",
    at: new Date(now.getTime() - 600 * HOUR),
  }))
  await db.insertInto("invitation").values(rows).execute()
}
