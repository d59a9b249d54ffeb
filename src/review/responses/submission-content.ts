import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { holdQuestionnaire, type HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { isAnswered, slotOf } from "./answer.ts"
import { currentAnswers } from "./answer-log.ts"
import type { Reached } from "./find-response.ts"
import { findingsOf } from "./finding/find-finding.ts"
import { SentFinding, toSent } from "./finding/finding.ts"
import { kinds } from "./response.ts"
import { Value } from "./value.ts"

const SentAnswer = z.strictObject({
  question: z.string(),
  item: z.string(),
  value: Value.nullable(),
  text: z.string(),
  lang: z.enum(languages),
  /** A source that the State ticked to be cited; every other stays inside the State. */
  source: z.exactOptional(z.strictObject({ name: z.string(), date: z.string().nullable() })),
})

/**
 * What is sent: answers and nothing of how they came about. No author, no time of an answer, no pedigree, no comment.
 */
export const SubmissionContent = z.strictObject({
  palermo: z.literal(1),
  kind: z.literal("response"),
  party: z.string(),
  as: z.enum(kinds),
  lang: z.enum(languages),
  questionnaire: z.strictObject({ code: z.string(), version: z.string() }),
  version: z.int().min(1),
  answers: z.array(SentAnswer),
  /** Needs for assistance, difficulties, good practices and lessons, where the State named some. */
  findings: z.exactOptional(z.array(SentFinding)),
})
export type SubmissionContent = z.output<typeof SubmissionContent>

/** Its one spelling (RFC 8785), byte for byte what the receipt is for. */
export type Content = { readonly body: SubmissionContent; readonly text: string }

/** The current answers in the order of the questionnaire. */
export async function contentOf(caller: Caller, facts: Reached, version: number): Promise<Content> {
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const { code, version: name, questions } = held
  const place = new Map(questions.map(({ key }, index) => [key, index]))
  const rows = await currentAnswers(caller, facts.id).execute()
  const answers = rows
    .filter(isAnswered)
    .toSorted((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0) || order(a.item, b.item))
    .map(({ question, item, value, text, lang, source }) => ({
      question,
      item,
      value,
      text,
      lang,
      ...(source?.cited && { source: { name: source.name, date: source.date } }),
    }))
  const findings = await sentFindings(caller, facts, { held, answers })
  const { party, kind, lang } = facts
  const questionnaire = { code, version: name }
  const body = {
    palermo: 1,
    kind: "response",
    party,
    as: kind,
    lang,
    questionnaire,
    version,
    answers,
    ...(findings.length > 0 && { findings }),
  } as const
  return { body: SubmissionContent.parse(body), text: canonicalize(body) as string }
}

type Sent = {
  readonly held: HeldQuestionnaire
  readonly answers: readonly { question: string; item: string }[]
}

/** Those whose answer is sent along: one that rests on nothing stays at home. */
async function sentFindings(caller: Caller, facts: Reached, { held, answers }: Sent): Promise<SentFinding[]> {
  const sent = new Set(answers.map(slotOf))
  const found = await findingsOf(caller, facts, held)
  return found.filter((one) => sent.has(slotOf(one))).map(toSent)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function hashContent({ text }: Pick<Content, "text">): string {
  return createHash("sha256").update(text).digest("hex")
}
