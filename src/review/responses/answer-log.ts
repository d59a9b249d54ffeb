import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import type { Caller } from "../../platform/room.ts"
import { canonicalAnswer, type Given } from "./answer.ts"
import type { Value } from "./value.ts"
import type { Source } from "./source.ts"

/** A version of an answer as its row says it. */
export type AnswerRow = Given & {
  readonly id: string
  readonly response: string
  readonly number: number
  readonly base: number
  readonly value: Value | null
  readonly author: string | null
  readonly opened: Date
  readonly at: Date
  readonly written: Date | null
  readonly source: Source | null
  readonly settled: Date | null
  readonly branch: "open" | "mine" | "theirs" | "both" | null
}

export type Slot = { readonly response: string; readonly question: string; readonly item: string }

export const answerColumns = [
  "answer.id",
  "answer.response",
  "answer.question",
  "answer.item",
  "answer.number",
  "answer.base",
  "answer.value",
  "answer.text",
  "answer.lang",
  "answer.author",
  "answer.opened",
  "answer.at",
  "answer.written",
  "answer.source",
  "answer.settled",
  "answer.branch",
] as const

/** Of value and words alone: what a page that is sent back is compared with. */
export function wordsHash({ value, text }: Pick<Given, "value" | "text">): string {
  const said = canonicalize({ value, text }) as string
  return createHash("sha256").update(said).digest("hex").slice(0, 16)
}

export function hashAnswer(given: Given): Buffer {
  return createHash("sha256").update(canonicalAnswer(given)).digest()
}

/** The current answers of a response: the pointer of each question leads to its newest entry. */
export function currentAnswers(caller: Caller, response: string) {
  return caller.db
    .selectFrom("answer_head")
    .innerJoin("answer", "answer.id", "answer_head.answer")
    .where("answer_head.response", "=", response)
    .select(answerColumns)
    .$castTo<AnswerRow>()
}

/** Holds the pointer of one question until the deed is done: two who save it come one after the other. */
export async function lockHead(
  caller: Caller,
  { response, question, item }: Slot,
): Promise<{ number: number; current: AnswerRow | null }> {
  const find = () =>
    caller.db
      .selectFrom("answer_head")
      .select(["number", "answer"])
      .where("response", "=", response)
      .where("question", "=", question)
      .where("item", "=", item)
      .forUpdate()
      .executeTakeFirst()
  let head = await find()
  if (!head) {
    await caller.db
      .insertInto("answer_head")
      .values({ response, question, item })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    head = await find()
  }
  const id = head?.answer ?? null
  const current = id === null ? null : await getVersion(caller, id)
  return { number: head?.number ?? 0, current }
}

export async function getVersion(caller: Caller, id: string): Promise<AnswerRow> {
  return caller.db
    .selectFrom("answer")
    .select(answerColumns)
    .where("answer.id", "=", id)
    .$castTo<AnswerRow>()
    .executeTakeFirstOrThrow()
}

export async function moveHead(
  caller: Caller,
  slot: Slot,
  to: { number: number; answer: string },
): Promise<void> {
  await caller.db
    .updateTable("answer_head")
    .set(to)
    .where("response", "=", slot.response)
    .where("question", "=", slot.question)
    .where("item", "=", slot.item)
    .execute()
}

/** The columns that say what an entry says. */
export function columnsOf(
  given: Given,
  { written, source }: { written?: string | null | undefined; source?: Source | null | undefined },
) {
  return {
    value: given.value === null ? null : JSON.stringify(given.value),
    text: given.text,
    lang: given.lang,
    hash: hashAnswer(given),
    ...(written && { written: new Date(written) }),
    ...(source !== undefined && { source: source === null ? null : JSON.stringify(source) }),
  }
}
