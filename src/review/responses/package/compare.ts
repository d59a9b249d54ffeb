import type { Caller } from "../../../platform/room.ts"
import { redline } from "../../../secretariat/texts/redline.ts"
import { canonicalAnswer, isAnswered, sayTheSame, slotOf, type Given } from "../answer.ts"
import { answerColumns, type AnswerRow } from "../answer-log.ts"
import { faultsOf } from "../value.ts"
import type { AnswerView } from "../views.ts"
import type { Contents } from "./contents.ts"
import type { ComparedAnswer, Comparison, Entry } from "./package.ts"

/**
 * Lays what a file brought beside what stands now. What the house has heard already, in the log or on a card that
 * waits, is the same: a file that comes a second time changes nothing.
 */
export async function compare(
  caller: Caller,
  contents: Contents,
  entries: readonly Entry[],
): Promise<ComparedAnswer[]> {
  const shown = new Map(
    contents.sections
      .flatMap(({ answers }) => answers)
      .map((answer) => [slotOf({ question: answer.question.key, item: answer.item }), answer]),
  )
  const heard = await heardOf(caller, contents.facts.id, entries)
  return entries.flatMap((entry) => {
    const slot = slotOf(entry)
    const answer = shown.get(slot)
    const question = contents.held.byKey.get(entry.question)
    if (!answer || !question || Object.keys(faultsOf(question, entry.value)).length > 0) return []
    const how = howOf(answer, entry, heard)
    const { current } = answer
    const { value, text, lang } = entry
    const loses = current !== null && isAnswered(current) && !isAnswered(entry)
    const ticked = (how === "new" || how === "changed") && !entry.doubtful && !loses
    return [
      {
        slot,
        question: answer.question,
        item: answer.item,
        how,
        ticked,
        brought: { value, text, lang },
        current,
        parts: redline(current?.text ?? "", text, lang),
      },
    ]
  })
}

function howOf(
  { current, number, question, item }: AnswerView,
  entry: Entry,
  heard: ReadonlySet<string>,
): Comparison {
  if (heard.has(canonicalAnswer(entry))) return "same"
  const stands = current && { ...current, question: question.key, item }
  if (stands ? sayTheSame(stands, entry) : !isAnswered(entry)) return "same"
  if (entry.base !== number) return "both"
  return isAnswered(current) ? "changed" : "new"
}

/** What was ever said to these questions after a file was made: in the log, or on a card beside it. */
async function heardOf(caller: Caller, response: string, entries: readonly Entry[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set()
  const bases = new Map(entries.map((entry) => [slotOf(entry), entry.base]))
  const rows = await caller.db
    .selectFrom("answer")
    .where("answer.response", "=", response)
    .where("question", "in", [...new Set(entries.map(({ question }) => question))])
    .select(answerColumns)
    .$castTo<AnswerRow>()
    .execute()
  const since = rows.filter(({ base, ...row }) => base >= (bases.get(slotOf(row)) ?? 0))
  return new Set(since.map((row) => canonicalAnswer(plain(row))))
}

function plain({ question, item, value, text, lang }: AnswerRow): Given {
  return { question, item, value, text, lang }
}
