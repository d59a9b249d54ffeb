import type { Caller } from "../../platform/room.ts"
import { getInstrument, openEdition, type Reader } from "./find-instrument.ts"
import { instrumentOf } from "./pack/ref.ts"
import type { Provision } from "./pack.ts"
import { toProvision } from "./to-provision.ts"
import type { CompareView } from "./views.ts"

type Asked = { readonly instrument: string; readonly with: string; readonly version?: string | undefined }

/** Two treaties beside each other, article by article: twins, true and false, in one row. It says nothing of States. */
export async function compareInstruments(caller: Caller, input: Asked): Promise<CompareView> {
  const reader = await openEdition(caller, input.version)
  const [one, two] = [getInstrument(reader, input.instrument), getInstrument(reader, input.with)]
  const rows = articlesOf(reader, one.code).flatMap((article) => rowsFor(reader, article, two.code))
  const met = new Set(rows.map(({ two }) => two?.ref))
  const left = articlesOf(reader, two.code).filter(({ ref }) => !met.has(ref))
  return {
    version: reader.edition.id,
    one,
    two,
    rows: [
      ...rows,
      ...left.map((row) => ({ one: null, two: toProvision(reader, row), kind: null, reason: null })),
    ],
    through: throughOf(reader, [one.code, two.code]),
  }
}

function articlesOf({ edition }: Reader, code: string): Provision[] {
  return (edition.byInstrument.get(code) ?? []).filter(({ parent }) => parent === null)
}

function rowsFor(reader: Reader, article: Provision, other: string): CompareView["rows"] {
  const { edition, lang } = reader
  const one = toProvision(reader, article)
  const twins = (edition.links.get(article.ref) ?? []).flatMap(({ kind, from, to, reason }) => {
    const row = edition.byRef.get(from === article.ref ? to : from)
    if (kind === "applies_through" || !row || instrumentOf(row.ref) !== other) return []
    return [{ one, two: toProvision(reader, row), kind, reason: reason?.[lang] ?? null }]
  })
  return twins.length > 0 ? twins : [{ one, two: null, kind: null, reason: null }]
}

function throughOf(reader: Reader, codes: readonly string[]): CompareView["through"] {
  const { pack, byRef } = reader.edition
  return pack.links.flatMap(({ kind, from, to }) => {
    const row = byRef.get(to)
    const between = codes.includes(instrumentOf(from)) && codes.includes(instrumentOf(to))
    return kind === "applies_through" && between && row ? [{ from, provision: toProvision(reader, row) }] : []
  })
}
