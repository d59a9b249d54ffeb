import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import type { FactsInput, TextInput } from "./inputs.ts"
import type { Facts, MeasureStatus, MeasureText } from "./measure.ts"

type Kept = {
  readonly measure: string
  readonly number: number
  readonly change: "create" | "revise" | "adopt" | "enter" | "amend" | "repeal" | "withdraw"
  readonly status: MeasureStatus
  readonly facts: Facts
  readonly texts: readonly MeasureText[]
}

/** Writes a version; none that was written before is touched. */
export async function keepVersion(caller: Caller, kept: Kept): Promise<void> {
  const { measure, number, change, status, facts, texts } = kept
  await caller.db
    .insertInto("measure_version")
    .values({ measure, number, change, status, ...facts, at: caller.now })
    .execute()
  await caller.db
    .insertInto("measure_text")
    .values(texts.map((text) => ({ measure, number, ...text })))
    .execute()
}

/** What a form says of a measure, as a version keeps it. */
export function factsOf(input: FactsInput): Facts {
  const { kind, level, territory, applies, original, adopted, in_force, amended, repealed } = input
  return {
    kind,
    level,
    territory: territory || null,
    applies: applies ?? null,
    original,
    adopted: adopted ?? null,
    in_force: in_force ?? null,
    amended: amended ?? null,
    repealed: repealed ?? null,
  }
}

/**
 * The texts of a form. Refuses none at all, two of the same standing in one language, and a document that the caller
 * cannot see, which is answered as one that does not exist.
 */
export async function textsOf(caller: Caller, { texts }: Pick<FactsInput, "texts">): Promise<MeasureText[]> {
  const kept = texts.filter(({ drop }) => !drop).map(textOf)
  if (kept.length === 0) throw problem("library.problem_no_text")
  const keys = kept.map(({ lang, standing }) => `${lang} ${standing}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice !== -1) {
    const code = "library.problem_text_twice"
    throw problem(code, 422, { fields: { [`texts.${twice}.standing`]: { code } } })
  }
  await checkDocuments(caller, kept)
  return kept
}

function textOf({ lang, standing, name, translator, link, document }: TextInput): MeasureText {
  return {
    lang,
    standing,
    name,
    translator: translator || null,
    link: link ?? null,
    document: document ?? null,
  }
}

async function checkDocuments(caller: Caller, texts: readonly MeasureText[]): Promise<void> {
  for (const [index, { document }] of texts.entries()) {
    if (document === null) continue
    const seen = await visibleDocuments(caller).where("document.id", "=", document).executeTakeFirst()
    if (seen) continue
    const code = "library.problem_no_such_document"
    throw problem(code, 422, { fields: { [`texts.${index}.document`]: { code } } })
  }
}
