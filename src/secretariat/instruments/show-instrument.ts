import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { assignmentOf, textIn } from "./edition.ts"
import { getInstrument, openEdition, type Reader } from "./find-instrument.ts"
import type { Provision as ProvisionRow } from "./pack.ts"
import type { Level } from "./pack/provision-row.ts"
import { articleOf } from "./pack/ref.ts"
import { clustersOf } from "./to-instrument.ts"
import { toProvision } from "./to-provision.ts"
import type { InstrumentView } from "./views.ts"

type Asked = {
  readonly instrument: string
  readonly version?: string | undefined
  readonly level?: Level | undefined
  readonly cluster?: string | undefined
  readonly text?: string | undefined
}

/** A treaty with all its provisions, or with those of one level, one cluster, or with a word in title or gist. */
export async function showInstrument(caller: Caller, input: Asked): Promise<InstrumentView> {
  const reader = await openEdition(caller, input.version)
  const instrument = getInstrument(reader, input.instrument)
  const rows = reader.edition.byInstrument.get(input.instrument) ?? []
  return {
    version: reader.edition.id,
    instrument,
    clusters: clustersOf(reader),
    provisions: rows.filter((row) => fits(reader, row, input)).map((row) => toProvision(reader, row)),
    can: { correct: may(caller.actor, "pack.correct") },
  }
}

function fits(reader: Reader, row: ProvisionRow, { level, cluster, text }: Asked): boolean {
  const { edition, lang } = reader
  if (level && !row.levels.includes(level)) return false
  if (cluster && assignmentOf(edition, row.ref)?.cluster !== cluster) return false
  if (!text) return true
  const words = [
    row.ref,
    ...[lang, "en" as const].flatMap((language) => [
      textIn(edition.gists, row.ref, language)?.text ?? "",
      textIn(edition.titles, articleOf(row.ref), language)?.text ?? "",
    ]),
  ]
  return fold(words.join("\n")).includes(fold(text))
}

/** Capitals and accents do not matter to somebody who looks for a word. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
}
