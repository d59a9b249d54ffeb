import { z } from "zod"
import type { Database } from "../../platform/room.ts"
import { circleKinds, rolesOf, type CircleKind } from "./roles.ts"

/** The classes of participant in a meeting, as reports list them. */
export const participantClasses = [
  "parties",
  "regional_organizations",
  "signatories",
  "other_states",
  "entities",
  "intergovernmental",
  "non_governmental",
] as const

/** An audience as it is shown: its kind and whom it is about; the reader's language makes the words. */
export const Circle = z
  .object({
    id: z.uuid(),
    kind: z.enum(circleKinds),
    party: z.string().nullable(),
    class: z.enum(participantClasses).nullable(),
    label: z.string().nullable(),
  })
  .meta({ id: "Circle" })
export type Circle = z.output<typeof Circle>

export const circleColumns = [
  "circle.id",
  "circle.kind",
  "circle.party",
  "circle.class",
  "circle.label",
] as const

/** What tells a circle from every other of its kind. */
export type CircleKey = {
  readonly kind: CircleKind
  readonly account?: string
  readonly party?: string
  readonly matter?: string
  readonly institution?: string
  readonly class?: (typeof participantClasses)[number]
  readonly label?: string
  /** The States and organizations that a listed circle consists of. */
  readonly parties?: readonly string[]
}

/** Finds a circle, or makes its row. @param newId gives the id of a new one */
export async function ensureCircle(db: Database, key: CircleKey, newId: () => string): Promise<string> {
  const { parties, ...columns } = key
  await db
    .insertInto("circle")
    .values({ id: newId(), ...columns, roles: rolesOf(key.kind), listed: parties !== undefined })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await findCircle(db, key)
  if (parties && parties.length > 0) {
    const rows = parties.map((party) => ({ circle: id, party }))
    await db
      .insertInto("circle_party")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return id
}

async function findCircle(db: Database, key: CircleKey): Promise<{ id: string }> {
  const columns = ["account", "party", "matter", "institution", "class", "label"] as const
  let query = db.selectFrom("circle").select("id").where("kind", "=", key.kind)
  for (const column of columns) {
    query = query.where(column, "is not distinct from", key[column] ?? null)
  }
  return query.executeTakeFirstOrThrow()
}
