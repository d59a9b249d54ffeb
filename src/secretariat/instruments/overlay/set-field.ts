import type { Correction, Field } from "../change.ts"
import { instrumentOf, parentOf } from "../pack/ref.ts"
import { problem, type Problem } from "../../../platform/problem.ts"
import { folderOf, rowsOf, type Draft, type Row } from "./draft.ts"
import { isDerived } from "./join-levels.ts"
import { setCluster, setLink } from "./set-list.ts"
import { DEADLINE, NOTICE, unspell } from "./spelling.ts"

/** Names the field of the change that cannot be carried out. */
type Refuse = (field: string, code: string) => Problem
type Setter = (draft: Draft, correction: Correction, refuse: Refuse) => void

/** The author whom every locally corrected level names. */
const LOCAL = "local"

/** The source of a correction is entered among the pack's sources, so that its row can name it. */
export function citeSource(draft: Draft, { number, source }: Correction): void {
  const sources = rowsOf(draft, "pack.json", "sources")
  const id = sourceId(number)
  if (!sources.some((row) => row["id"] === id)) sources.push({ id, title: source })
  const authors = rowsOf(draft, "pack.json", "authors")
  if (!authors.some((row) => row["id"] === LOCAL)) authors.push({ id: LOCAL, title: "This installation" })
}

/** Carries out one correction; the number tells a refusal which of several changes it blames. */
export function setField(draft: Draft, correction: Correction, index: number): void {
  const refuse: Refuse = (field, code) =>
    problem("instruments.problem_correction", 422, { fields: { [`changes.${index}.${field}`]: { code } } })
  setters[correction.field](draft, correction, refuse)
}

const setters: Readonly<Record<Field, Setter>> = {
  title: setText,
  gist: setText,
  levels(draft, correction, refuse) {
    const row = provisionRow(draft, correction, refuse)
    const all = rowsOf(draft, `${folderOf(draft, instrumentOf(correction.ref))}/provisions.json`)
    const below = all.filter(({ ref }) => parentOf(String(ref)) === correction.ref)
    if (isDerived(row, below)) throw refuse("ref", "instruments.field_levels_derived")
    const levels = correction.value.split(/[\s,]+/).filter(Boolean)
    Object.assign(row, { levels, author: LOCAL, ...cited(correction) })
  },
  deadlines(draft, correction, refuse) {
    provisionRow(draft, correction, refuse)["deadlines"] = unspell(correction.value, DEADLINE)
  },
  notify(draft, correction, refuse) {
    provisionRow(draft, correction, refuse)["notify"] = unspell(correction.value, NOTICE)
  },
  cluster(draft, correction, refuse) {
    provisionRow(draft, correction, refuse)
    setCluster(draft, correction, cited(correction))
  },
  link(draft, correction, refuse) {
    provisionRow(draft, correction, refuse)
    if (!setLink(draft, correction, { author: LOCAL, ...cited(correction) })) {
      throw refuse("value", "instruments.field_no_such_link")
    }
  },
  number: setOrder,
  phase: setOrder,
}

function setText(draft: Draft, correction: Correction, refuse: Refuse): void {
  const { ref, field, lang, value } = correction
  provisionRow(draft, correction, refuse)
  if (!lang) throw refuse("lang", "platform.field_missing")
  const file = `${folderOf(draft, instrumentOf(ref))}/${field}s.${lang}.json`
  if (!draft.has(file)) throw refuse("lang", "instruments.field_no_gists")
  const row = rowsOf(draft, file).find((row) => row["ref"] === ref)
  if (!row) throw refuse("ref", "instruments.field_article_title")
  Object.assign(row, { text: value, ...cited(correction) })
}

function setOrder(draft: Draft, correction: Correction, refuse: Refuse): void {
  const { ref, field, value } = correction
  const row = rowsOf(draft, "clusters.json", "clusters").find(({ id }) => id === ref)
  if (!row) throw refuse("ref", "instruments.field_unknown_row")
  Object.assign(row, { [field]: Number(value), ...cited(correction) })
}

function provisionRow(draft: Draft, { ref }: Correction, refuse: Refuse): Row {
  const row = rowsOf(draft, `${folderOf(draft, instrumentOf(ref))}/provisions.json`).find(
    (row) => row["ref"] === ref,
  )
  if (!row) throw refuse("ref", "instruments.field_unknown_row")
  return row
}

function cited({ number, confidence }: Correction) {
  return { source: sourceId(number), confidence }
}

function sourceId(number: number): string {
  return `correction-${number}`
}
