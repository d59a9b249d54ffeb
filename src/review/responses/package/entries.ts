import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { FlatQuestion } from "../../questionnaires/question.ts"
import { slotOf, type Given } from "../answer.ts"
import { wordsHash } from "../answer-log.ts"
import { versionViewer } from "../version-view.ts"
import type { AnswerView } from "../views.ts"
import { basesOf } from "./base-rows.ts"
import type { Contents } from "./contents.ts"
import type { Entry, Problem } from "./package.ts"

/** A question with the answer that a file was made from. */
export type Before = Pick<AnswerView, "question" | "current">
/** What a file says in one place; without `lang` the words are in the language of those before. */
export type ReadAnswer = Pick<Given, "value" | "text"> & {
  readonly problems: readonly Problem["code"][]
  readonly lang?: Lang
  readonly written?: string | null
}
/** A place in a file at which one of the caller's answers stands. */
export type Placed = {
  readonly shown: AnswerView
  readonly base: number
  readonly doubtful: boolean
  read(before: Before, question: FlatQuestion): ReadAnswer
}

type Reading = { readonly contents: Contents; readonly lang: Lang; readonly sure: boolean }

/** The answers of a file that say something else than the ones they were made from, however the file was made. */
export async function entriesFrom(caller: Caller, reading: Reading, placed: readonly Placed[]) {
  const { contents, lang, sure } = reading
  const based = placed.map(({ shown, base }) => ({ ...slotIn(shown), base }))
  const baseOf = await basesOf(caller, contents.facts.id, based)
  const view = await versionViewer(
    caller,
    based.flatMap((one) => baseOf(one) ?? []),
  )
  const entries: Entry[] = []
  const problems: Problem[] = []
  for (const { shown, base, doubtful, read } of placed) {
    const slot = { ...slotIn(shown), base }
    const question = contents.held.byKey.get(slot.question)
    if (!question) continue
    const row = baseOf(slot)
    const before = { question: shown.question, current: row ? view(row) : null }
    const { problems: faults, value, text: said, ...how } = read(before, question)
    // Cut where it was too long, it may end in half a letter.
    const text = said.toWellFormed()
    problems.push(...faults.map((code) => ({ code, place: shown.question.number })))
    if (wordsHash({ value, text }) === wordsHash(row ?? { value: null, text: "" })) continue
    entries.push({
      ...slot,
      value,
      text,
      lang: how.lang ?? row?.lang ?? lang,
      written: how.written ?? null,
      doubtful: doubtful || !sure || (base > 0 && !row),
    })
  }
  return { entries, problems, unchanged: placed.length - entries.length }
}

function slotIn({ question, item }: AnswerView): Pick<Given, "question" | "item"> {
  return { question: question.key, item }
}

/** The caller's answers by their slot. */
export function answersIn({ sections }: Contents): ReadonlyMap<string, AnswerView> {
  const answers = sections.flatMap((section) => section.answers)
  return new Map(
    answers.map((answer) => [slotOf({ question: answer.question.key, item: answer.item }), answer]),
  )
}

/** How many answers a file was made with stands in it: what is gone is said, and is no answer. */
export function missingOf(count: number | null, found: number): Problem[] {
  const gone = count === null ? 0 : count - found
  return gone > 0 ? [{ code: "responses.package_missing", place: String(gone) }] : []
}
