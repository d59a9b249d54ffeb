import type { Caller } from "../../platform/room.ts"
import type { Byline } from "./proposal.ts"
import { isAttributed, type Format } from "./rules.ts"
import type { Seat, Standing } from "./standing.ts"

/** Something that somebody stands behind: a proposal or a voice. */
export type Signed = {
  readonly id: string
  readonly format: Format
  readonly office: "chair" | "secretariat" | null
  readonly chair_names?: boolean
}

export type AuthorRow = {
  readonly subject: string
  readonly party: string
  readonly lead: boolean
  readonly on_behalf_of: string | null
  readonly confirmed: boolean
  readonly to_chair: boolean
  readonly named: boolean
}

/** What one reader may know of who is behind something. */
export type Signature = {
  /** On the screen of this reader; null when no name may be shown. */
  readonly by: Byline | null
  /** In print, for everyone alike: only names to which that delegation and the chair both agreed. */
  readonly printed: Byline | null
  /** The reader's own delegation's part in it. */
  readonly own: AuthorRow | null
}

/**
 * The only reader of text_author. In a formal round delegations speak in their name. In every other format a name is
 * for the delegation itself, for the chair if the delegation wishes, and for others only where that delegation and the
 * chair both agreed to it.
 */
export async function signaturesOf(
  caller: Caller,
  standing: Standing,
  subjects: readonly Signed[],
): Promise<Map<string, Signature>> {
  if (subjects.length === 0) return new Map()
  const rows: AuthorRow[] = await caller.db
    .selectFrom("text_author")
    .select(["subject", "party", "lead", "on_behalf_of", "confirmed", "to_chair", "named"])
    .where(
      "subject",
      "in",
      subjects.map(({ id }) => id),
    )
    .orderBy("party")
    .execute()
  const bySubject = Map.groupBy(rows, ({ subject }) => subject)
  return new Map(
    subjects.map((subject) => [subject.id, signatureOf(standing, subject, bySubject.get(subject.id) ?? [])]),
  )
}

function signatureOf(standing: Standing, signed: Signed, rows: readonly AuthorRow[]): Signature {
  const own = ownRow(rows, standing.seats)
  const confirmed = rows.filter((row) => row.confirmed)
  const agreed = confirmed.filter((row) => row.named && signed.chair_names)
  return {
    by: bylineOf(signed, own ? rows : shownTo(standing, signed, confirmed)),
    printed: bylineOf(signed, agreed),
    own,
  }
}

function shownTo(standing: Standing, { format, chair_names }: Signed, rows: readonly AuthorRow[]) {
  if (isAttributed(format)) return rows
  return rows.filter((row) => (standing.chair && row.to_chair) || (row.named && chair_names === true))
}

function ownRow(rows: readonly AuthorRow[], seats: readonly Seat[]): AuthorRow | null {
  const own = rows.filter((row) => seats.some(({ party }) => party === row.party))
  return own.find(({ lead }) => lead) ?? own[0] ?? null
}

function bylineOf({ office }: Signed, rows: readonly AuthorRow[]): Byline | null {
  if (rows.length === 0 && office === null) return null
  return {
    parties: rows.map(({ party }) => party),
    on_behalf_of: rows.find(({ on_behalf_of }) => on_behalf_of)?.on_behalf_of ?? null,
    office,
  }
}

/** Who stands behind something, kept apart from it. @param lead the delegation that made it */
export async function keepAuthors(
  caller: Caller,
  subject: string,
  rows: readonly NewAuthor[],
): Promise<void> {
  if (rows.length === 0) return
  await caller.db
    .insertInto("text_author")
    .values(rows.map((row) => ({ subject, ...row })))
    .execute()
}

export type NewAuthor = {
  readonly party: string
  readonly account: string | null
  readonly lead: boolean
  readonly on_behalf_of: string | null
  readonly confirmed: boolean
  readonly to_chair: boolean
}
