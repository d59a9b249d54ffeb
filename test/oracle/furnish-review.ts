import type { House } from "../../src/platform/house.ts"
import type { Database } from "../../src/platform/room.ts"
import { shippedProcedures } from "../../src/review/reviews/procedure/shipped-procedures.ts"
import type { Random } from "./random.ts"
import type { World } from "./world.ts"

/** Somebody whom a note verbale named for the world's review, and one who has left it. */
export type Nomination = {
  readonly id: string
  readonly party: string
  readonly role: "focal_point" | "expert"
  readonly held: boolean
}
/** A note verbale of the secretariat to a State, or what a State's people hand over among themselves. */
export type Letter = {
  readonly id: string
  readonly kind: "reminder" | "handover"
  readonly party: string
}
export type Draw = { readonly id: string; readonly status: "frozen" | "withdrawn" }

export type Furnished = {
  readonly nominations: readonly Nomination[]
  readonly letters: readonly Letter[]
  readonly draws: readonly Draw[]
}

export const NOTHING_YET: Furnished = { nominations: [], letters: [], draws: [] }

/** People, letters and draws around the world's review, put straight into the tables. */
export async function furnishReview(random: Random, world: World, house: House): Promise<World> {
  const { parties } = world.reviews[0]!
  const [state = "", one = "", other = ""] = parties
  const named = (party: string, role: Nomination["role"], held = true) => ({
    id: random.uuid(),
    party,
    role,
    held,
  })
  const letter = (kind: Letter["kind"], party: string) => ({ id: random.uuid(), kind, party })
  const furnished: Furnished = {
    nominations: [named(state, "focal_point"), named(one, "expert"), named(other, "expert", false)],
    letters: [letter("reminder", state), letter("handover", state), letter("handover", one)],
    draws: [
      { id: random.uuid(), status: "frozen" },
      { id: random.uuid(), status: "withdrawn" },
    ],
  }
  await house.db.transaction().execute(async (db) => {
    await writePeople(db, world, furnished.nominations)
    await writeLetters(db, world, furnished.letters)
    await writeDraws(db, world, furnished.draws)
  })
  return { ...world, furnished }
}

async function writePeople(db: Database, world: World, nominations: readonly Nomination[]): Promise<void> {
  const rows = nominations.map(({ held, ...row }, index) => ({
    ...row,
    review: world.reviews[0]!.id,
    deputy: false,
    invitation: world.invitations[index]!.id,
    note: world.documents[0]!.id,
    status: held ? "held" : "ended",
    since: world.now,
    ended: held ? null : world.now,
  }))
  await db.insertInto("nomination").values(rows).execute()
}

async function writeLetters(db: Database, world: World, letters: readonly Letter[]): Promise<void> {
  const kept = {
    review: world.reviews[0]!.id,
    lang: "en",
    by_account: world.people[0]!.account,
    at: world.now,
  }
  const rows = letters.map((letter) => ({ ...letter, ...kept, body: `Words of ${letter.id}` }))
  await db.insertInto("review_letter").values(rows).execute()
  for (const { id, kind, party } of letters) {
    const circle = world.circles.find((one) =>
      kind === "handover"
        ? one.kind === "national" && one.party === party
        : one.kind === "secretariat" && one.label === null,
    )!
    await release(db, world, { thing: "review_letter", subject: id, circle: circle.id })
  }
}

/** With no State in them: that a draw is right is tried elsewhere. */
async function writeDraws(db: Database, world: World, draws: readonly Draw[]): Promise<void> {
  const { id: procedure, procedure: pack } = shippedProcedures().get("untoc-9-1")!
  const rules = { pack: pack.pack, version: pack.version, rules: pack.draw, instruments: ["UNTOC"] }
  const inputs = JSON.stringify({ ...rules, states: [], fixed: [], redrawn: [] })
  const about = { mechanism: "untoc-9-1", procedure, states: "none", inputs, inputs_sha256: "0".repeat(64) }
  await db
    .insertInto("draw")
    .values(draws.map((draw) => ({ ...draw, ...about, at: world.now })))
    .execute()
  const { id: circle } = world.circles.find(({ kind }) => kind === "public")!
  for (const { id } of draws) await release(db, world, { thing: "draw", subject: id, circle })
}

type Released = { readonly thing: string; readonly subject: string; readonly circle: string }

async function release(db: Database, { people }: World, released: Released): Promise<void> {
  const terms = { not_before: new Date(0), until: null, by: people[0]!.account, on_behalf_of: null }
  await db
    .insertInto("release")
    .values({ id: released.subject, ...released, ...terms, status: "given", withdrawn_at: null })
    .execute()
}
