import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { FlatQuestion } from "../questionnaires/question.ts"
import { type Given, isAnswered, sayTheSame, VERSION_MINUTES } from "./answer.ts"
import { type AnswerRow, columnsOf, lockHead, moveHead, type Slot } from "./answer-log.ts"
import { keepBranch } from "./branch.ts"
import { lawsIn } from "./cited-laws.ts"
import { settle } from "./settle.ts"
import type { Source } from "./source.ts"
import { faultsOf, tidy } from "./value.ts"

/** What somebody saves, and the number of the entry that she had before her. */
export type Save = {
  readonly given: Given
  readonly base: number
  readonly written?: string | null | undefined
  readonly source?: Source | null | undefined
}

/** `branch` is the id of the card that waits for a choice, when somebody else had saved in between. */
export type Saved = {
  readonly question: string
  readonly item: string
  readonly number: number
  readonly at: string
  readonly branch: string | null
  /** The newest entry already said this. */
  readonly unchanged: boolean
}

/**
 * Appends to the answer log. The base decides: from the newest entry it goes on, its author's own version being
 * rewritten for ten minutes; from an older one it becomes a branch beside the log, and nothing is dropped.
 */
export async function saveAnswer(caller: Caller, response: string, save: Save): Promise<Saved> {
  const { given, base } = save
  const { question, item } = given
  const slot = { response, question, item }
  const { number, current } = await lockHead(caller, slot)
  const now = caller.now.toISOString()
  const same = current ? sayTheSame(current, given) : !isAnswered(given)
  if (same) {
    caller.recordLater(current?.id ?? response)
    return {
      question,
      item,
      number,
      at: (current?.at ?? caller.now).toISOString(),
      branch: null,
      unchanged: true,
    }
  }
  if (base !== number) {
    const branch = await keepBranch(caller, slot, { ...save, head: number })
    return { question, item, number, at: now, branch, unchanged: false }
  }
  const next = number + 1
  const answer =
    current && isBeingWritten(caller, current)
      ? await rewrite(caller, current, { ...save, number: next })
      : await append(caller, slot, { ...save, number: next, current })
  await moveHead(caller, slot, { number: next, answer })
  return { question, item, number: next, at: now, branch: null, unchanged: false }
}

/** One person's saves within ten minutes are one version, until somebody else reads it or saves, or it is cleared. */
function isBeingWritten({ actor, now }: Caller, { author, settled, opened }: AnswerRow): boolean {
  return (
    settled === null &&
    author === actor.account &&
    now.getTime() - opened.getTime() < VERSION_MINUTES * 60_000
  )
}

type Numbered = Save & { readonly number: number }

async function rewrite(
  caller: Caller,
  current: AnswerRow,
  { given, number, ...rest }: Numbered,
): Promise<string> {
  const source = rest.source === undefined ? carried(current, given) : rest.source
  await caller.db
    .updateTable("answer")
    .set({ ...columnsOf(given, { ...rest, source }), number, at: caller.now })
    .where("id", "=", current.id)
    .execute()
  caller.recordLater(current.id)
  return current.id
}

async function append(
  caller: Caller,
  slot: Slot,
  { given, number, base, current, ...rest }: Numbered & { current: AnswerRow | null },
): Promise<string> {
  if (current && current.settled === null) await settle(caller, { answers: [current.id] })
  const id = caller.newId()
  const source = rest.source === undefined ? carried(current, given) : rest.source
  await caller.db
    .insertInto("answer")
    .values({
      id,
      ...slot,
      ...columnsOf(given, { ...rest, source }),
      number,
      base,
      author: caller.actor.account,
      opened: caller.now,
      at: caller.now,
    })
    .execute()
  caller.recordLater(id)
  return id
}

/** Words and citations that somebody goes on with still come from where they came; once they are gone, nothing does. */
function carried(current: AnswerRow | null, { text, value }: Given): Source | null {
  return text.trim() !== "" || lawsIn(value).length > 0 ? (current?.source ?? null) : null
}

/** Takes out what was left empty. Refuses a value that does not fit the question, naming each field. */
export function fitting(question: FlatQuestion, given: Given, prefix = ""): Given {
  const value = tidy(given.value)
  const faults = Object.entries(faultsOf(question, value))
  if (faults.length > 0) {
    const fields = Object.fromEntries(faults.map(([field, code]) => [`${prefix}${field}`, { code }]))
    throw problem(faults[0]?.[1] ?? "responses.problem_kind", 422, { fields })
  }
  return { ...given, value, text: given.text.trim() === "" ? "" : given.text }
}
