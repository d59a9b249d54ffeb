import { dayOf, localDay } from "../../platform/clocks/days.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { audiencesOf, release } from "../access/releases.ts"
import { fileKinds } from "../documents/file-kind.ts"
import type { FloorRequest, MeetingFacts } from "./meeting.ts"

/** Statements come as Word, PDF or text. */
export const statementTypes: readonly string[] = [fileKinds.docx, fileKinds.pdf, fileKinds.txt].map(
  ({ type }) => type,
)

/** They are taken until the last day of the meeting is over where it is held. */
export function takesStatements(
  { now }: Pick<Caller, "now">,
  { status, ends, zone }: Pick<MeetingFacts, "ends" | "status" | "zone">,
): boolean {
  return status !== "planned" && localDay(now.getTime(), zone) <= dayOf(ends)
}

export type Handed = {
  readonly document: string | null
  readonly status: FloorRequest["status"]
  readonly withheld: boolean
}

export async function handedOf({ db }: Caller, request: string): Promise<Handed> {
  const found = await db
    .selectFrom("floor_request")
    .select(["document", "status", "withheld"])
    .where("id", "=", request)
    .$castTo<Handed>()
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Before it is delivered: for the delegation, and for those at the rostrum, who check it against delivery. */
export async function toRostrum(caller: Caller, document: string): Promise<void> {
  for (const kind of ["secretariat", "chair"] as const) {
    const circle = await ensureCircle(caller.db, { kind }, caller.newId)
    await release(caller, { kind: "document", id: document }, circle)
  }
}

/** Once it is delivered: for all who see the meeting, unless the delegation withheld it. */
export async function circulate(
  caller: Caller,
  { id }: Pick<MeetingFacts, "id">,
  { document, status, withheld }: Handed,
): Promise<void> {
  if (document === null || withheld || status !== "spoken") return
  const audiences = await audiencesOf(caller, [id, document])
  const there = new Set((audiences.get(document) ?? []).map((one) => one.id))
  for (const circle of new Set((audiences.get(id) ?? []).map((one) => one.id))) {
    if (!there.has(circle)) await release(caller, { kind: "document", id: document }, circle)
  }
}
