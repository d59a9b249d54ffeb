import { isLang, languages, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import type { Circle } from "../access/circle.ts"
import { audiencesOf, type Audience } from "../access/releases.ts"
import type { MeasureFacts } from "./leave.ts"
import type { MeasureRow } from "./measure.ts"

type Name = { lang: string; name: string; standing: string }

/** Measures as lists show them: each named in the reader's language if it is there, else in its own. */
export async function toRows(caller: Caller, found: readonly MeasureFacts[]): Promise<MeasureRow[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const audiences = await audiencesOf(caller, ids)
  const heads = await caller.db
    .selectFrom("measure")
    .innerJoin("measure_version", (join) =>
      join
        .onRef("measure_version.measure", "=", "measure.id")
        .onRef("measure_version.number", "=", "measure.version"),
    )
    .select(["measure.id", "kind", "level", "original"])
    .where("measure.id", "in", ids)
    .execute()
  const names = Map.groupBy(await namesOf(caller, ids), ({ measure }) => measure)
  const byId = new Map(heads.map((head) => [head.id, head]))
  return found.map((facts) => {
    const { id, party, status, version, at } = facts
    const { kind, level, original } = byId.get(id)!
    const { name, lang } = nameFor(names.get(id) ?? [], caller.actor.lang, original)
    return {
      id,
      party,
      status,
      version,
      at: at.toISOString(),
      kind: kind as MeasureRow["kind"],
      level: level as MeasureRow["level"],
      name,
      name_lang: lang,
      visible_to: circlesNow(caller, audiences.get(id) ?? []),
    }
  })
}

function circlesNow(caller: Caller, audiences: readonly Audience[]): Circle[] {
  const inForce = audiences.filter(({ not_before }) => not_before <= caller.now)
  return [...new Map(inForce.map((audience) => [audience.id, toCircle(audience)])).values()]
}

export function toCircle({ id, kind, party, class: participants, label }: Audience): Circle {
  return { id, kind, party, class: participants, label }
}

function namesOf(caller: Caller, ids: readonly string[]) {
  return caller.db
    .selectFrom("measure_text")
    .innerJoin("measure", (join) =>
      join
        .onRef("measure.id", "=", "measure_text.measure")
        .onRef("measure.version", "=", "measure_text.number"),
    )
    .select(["measure_text.measure", "measure_text.lang", "measure_text.name", "measure_text.standing"])
    .where("measure_text.measure", "in", [...ids])
    .execute()
}

const RANK = ["official", "courtesy", "reviewer", "machine"]

/** In the reader's language, else the original, else any; the law's own words before a translation of them. */
export function nameFor(
  names: readonly Name[],
  lang: string,
  original: string,
): { name: string; lang: Lang } {
  const inOrder = [lang, original, ...languages]
  const sorted = names.toSorted(
    (one, other) =>
      inOrder.indexOf(one.lang) - inOrder.indexOf(other.lang) ||
      RANK.indexOf(one.standing) - RANK.indexOf(other.standing),
  )
  const [first] = sorted
  return { name: first?.name ?? "", lang: isLang(first?.lang) ? first.lang : "en" }
}
