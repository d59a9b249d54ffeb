import type { Caller } from "../platform/room.ts"
import { ensureCircle } from "../secretariat/access/circle.ts"
import { giveGrant } from "../secretariat/access/grants.ts"
import { fictionalParties } from "../secretariat/directory/find-party.ts"
import { playTreatyActions } from "../secretariat/directory/play-treaty-actions.ts"
import { makeAccount } from "../secretariat/identity/make-account.ts"
import { castFor, type Player } from "./cast.ts"

/** Makes the rehearsal's world, whole or not at all: fictional States, their people and their circles. */
export async function make(caller: Caller): Promise<{ made: boolean }> {
  const somebody = await caller.db.selectFrom("account").select("id").limit(1).executeTakeFirst()

  caller.ask(caller.house.rehearsal, "rehearsal.make")

  if (!somebody) await makeWorld(caller)

  await caller.record("rehearsal.make", caller.house.installation, { made: !somebody })
  return { made: !somebody }
}

async function makeWorld(caller: Caller): Promise<void> {
  const parties = fictionalParties()
  for (const { id } of parties) {
    await ensureCircle(caller.db, { kind: "national", party: id }, caller.newId)
    await ensureCircle(caller.db, { kind: "mission", party: id }, caller.newId)
  }
  for (const [label, members] of Map.groupBy(parties, ({ group }) => group ?? "")) {
    if (label)
      await ensureCircle(
        caller.db,
        { kind: "group", label, parties: members.map(({ id }) => id) },
        caller.newId,
      )
  }
  await ensureCircle(caller.db, { kind: "secretariat" }, caller.newId)
  await ensureCircle(caller.db, { kind: "chair" }, caller.newId)
  await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await playTreatyActions(caller)
  for (const player of castFor(parties.map(({ id }) => id))) await enterStage(caller, player)
}

async function enterStage(caller: Caller, { persona, name, lang, role, party }: Player): Promise<void> {
  const address = `${persona}@rehearsal.invalid`
  const account = await makeAccount(caller, { address, name, lang, persona })
  await giveGrant(caller, { account, role, party })
}
