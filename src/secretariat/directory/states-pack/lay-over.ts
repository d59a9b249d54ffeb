import type { Lang } from "../../../platform/languages.ts"

/** A correction as it lies over the shipped rows: a name of one kind in one language, or the regional group. */
export type Overlay = {
  readonly version: number
  readonly party: string
  readonly field: "list" | "short" | "formal" | "genitive" | "group"
  readonly lang: Lang | null
  readonly text: string
  readonly since: string | null
  readonly source: string
  readonly confidence: string
  readonly at: string
}

type Row = Record<string, unknown>
type Draft = ReadonlyMap<string, Record<string, Row[]>>

/**
 * The files of a pack with corrections laid over them in their order. What a correction breaks is found by
 * `readStatesPack`, which every version passes before it is used; the files that came in stay as they are.
 */
export function layOver(
  files: Readonly<Record<string, string>>,
  corrections: readonly Overlay[],
): Readonly<Record<string, string>> {
  if (corrections.length === 0) return files
  const draft: Draft = new Map(
    Object.entries(files).map(([file, text]) => [file, JSON.parse(text) as Record<string, Row[]>]),
  )
  const added = { sources: [] as Row[], names: [] as Row[] }
  const all: Draft = new Map([...draft, ["corrections", added]])
  for (const correction of corrections) {
    const { version, source, at } = correction
    added.sources.push({ id: sourceId(version), title: source, date: at.slice(0, 10) })
    if (correction.field === "group") setGroup(all, correction)
    else setName(all, added.names, correction)
  }
  return Object.fromEntries([...all].map(([file, sections]) => [file, JSON.stringify(sections)]))
}

function setGroup(draft: Draft, correction: Overlay): void {
  const row = rowsOf(draft, "states").find(({ id }) => id === correction.party)
  if (row) Object.assign(row, { group: correction.text }, groundsOf(correction))
}

/** With a day the name that was printed until then stays for what is older; without one its text was a mistake. */
function setName(draft: Draft, added: Row[], correction: Overlay): void {
  const { party, field, lang, text, since } = correction
  const current = rowsOf(draft, "names").find(
    (row) =>
      row["state"] === party && row["lang"] === lang && row["kind"] === field && row["to"] === undefined,
  )
  if (current && since === null) {
    Object.assign(current, { text }, groundsOf(correction))
    return
  }
  if (current) Object.assign(current, { to: since, ...(field === "list" && { kind: "former" }) })
  added.push({
    state: party,
    lang,
    kind: field,
    text,
    ...(since !== null && { from: since }),
    ...groundsOf(correction),
  })
}

function rowsOf(draft: Draft, section: string): Row[] {
  return [...draft.values()].flatMap((sections) => sections[section] ?? [])
}

function groundsOf({ version, confidence }: Overlay): Row {
  return { source: sourceId(version), confidence }
}

function sourceId(version: number): string {
  return `correction-${version}`
}
