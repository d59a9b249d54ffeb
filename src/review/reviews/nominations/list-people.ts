import type { z } from "zod"
import type { Caller } from "../../../platform/room.ts"
import { mayGive } from "../../../secretariat/access/may.ts"
import { visibleDocuments } from "../../../secretariat/documents/find-document.ts"
import { getReview, standingIn } from "../find-review.ts"
import { MAX_PEOPLE, nominationRoles, type NominationView, type People } from "./nomination.ts"

type Role = (typeof nominationRoles)[number]

/** Who works on a review for which State: for its parties and the secretariat (facts 1.7), and for nobody else. */
export async function listPeople(caller: Caller, input: { review: string }): Promise<People> {
  const review = await getReview(caller, input.review)
  const { parties } = await standingIn(caller, review)
  const rows = await caller.db
    .selectFrom("nomination")
    .innerJoin("invitation", "invitation.id", "nomination.invitation")
    .select(["nomination.id", "nomination.party", "nomination.role", "nomination.deputy", "nomination.note"])
    .select(["nomination.title", "nomination.phone", "nomination.status", "nomination.since", "ended"])
    .select(["invitation.name", "invitation.address", "invitation.status as invited"])
    .where("nomination.review", "=", review.id)
    .orderBy("nomination.party")
    .orderBy("nomination.since")
    .orderBy("nomination.id")
    .limit(MAX_PEOPLE)
    .execute()
  const may = (party: string, role: Role) => mayGive(caller.actor, role, { party })
  const may_nominate = parties
    .map((party) => ({ party, roles: nominationRoles.filter((role) => may(party, role)) }))
    .filter(({ roles }) => roles.length > 0 && review.status === "under_way")
  const known = await addressesWithAccount(caller, rows)
  const people = rows.map((row): z.output<typeof NominationView> => {
    const { invited, since, ended, ...rest } = row as typeof row &
      Pick<z.output<typeof NominationView>, "role" | "status">
    const held = rest.status === "held"
    return {
      ...rest,
      name: held ? rest.name : null,
      address: held ? rest.address : null,
      accepted: invited === "accepted" || known.has(rest.address.toLowerCase()),
      since: since.toISOString(),
      ended: ended?.toISOString() ?? null,
      can: { end: held && review.status === "under_way" && may(rest.party, rest.role) },
    }
  })
  const notes = [...new Set(rows.map(({ note }) => note))]
  const readable =
    notes.length === 0 || may_nominate.length === 0
      ? []
      : await visibleDocuments(caller).where("document.id", "in", notes).limit(MAX_PEOPLE).execute()
  return { review: review.id, people, may_nominate, notes: readable.map(({ id, title }) => ({ id, title })) }
}

async function addressesWithAccount(
  caller: Caller,
  rows: readonly { address: string }[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await caller.db
    .selectFrom("account")
    .select("address")
    .where((row) =>
      row(
        row.fn<string>("lower", ["address"]),
        "in",
        rows.map(({ address }) => address.toLowerCase()),
      ),
    )
    .execute()
  return new Set(found.flatMap(({ address }) => address?.toLowerCase() ?? []))
}
