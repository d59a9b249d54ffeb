import type { Caller } from "../../platform/room.ts"
import { redline, type Part } from "../../secretariat/texts/redline.ts"
import { canonicalAnswer } from "../responses/answer.ts"
import { namedQuestions } from "../questionnaires/named-questions.ts"
import type { NamedQuestion } from "../questionnaires/question.ts"
import { visibleSubmissions } from "../responses/find-submission.ts"
import { SubmissionContent } from "../responses/submission-content.ts"
import type { ReviewFacts } from "../reviews/review.ts"

/** So many versions of one submission are looked at; a State corrects a few times and not hundreds. */
const MAX_VERSIONS = 100

type Sent = SubmissionContent["answers"][number]

/** An answer as it was submitted last, from which version on it says so, and what of its words is new since the one before. */
export type ReadAnswer = {
  readonly question: string
  readonly item: string
  readonly version: number
  readonly lang: Sent["lang"]
  readonly redline: readonly Part[] | null
}

export type ReadAnswers = {
  readonly submission: string
  readonly version: number
  readonly questionnaire: string
  readonly answers: readonly ReadAnswer[]
}

/** What the State under review submitted for this review, as far as it was released whole to the caller. */
export async function readSubmitted(
  caller: Caller,
  review: Pick<ReviewFacts, "id" | "state">,
): Promise<ReadAnswers | null> {
  const versions = await visibleSubmissions(caller)
    .where("response.review", "=", review.id)
    .where("response.party", "=", review.state)
    .where("submission.status", "=", "standing")
    .orderBy("submission.version")
    .limit(MAX_VERSIONS)
    .execute()
  const whole = versions.filter((one) => one.whole)
  const last = whole.at(-1)
  if (!last) return null
  const contents = whole.map(({ version, content }) => ({
    version,
    answers: SubmissionContent.parse(JSON.parse(content)).answers,
  }))
  return {
    submission: last.outward,
    version: last.version,
    questionnaire: last.questionnaire,
    answers: changesOf(contents),
  }
}

type Version = { readonly version: number; readonly answers: readonly Sent[] }
type Known = { readonly sent: Sent; readonly version: number; readonly before: Sent | null }

/** Each answer of the last version with the version in which it came to say what it says. */
function changesOf(versions: readonly Version[]): ReadAnswer[] {
  let known = new Map<string, Known>()
  for (const { version, answers } of versions) {
    known = new Map(answers.map((sent) => [keyOf(sent), follow(known.get(keyOf(sent)), sent, version)]))
  }
  return [...known.values()].map(({ sent, version, before }) => ({
    question: sent.question,
    item: sent.item,
    version,
    lang: sent.lang,
    redline: before && before.text !== sent.text ? redline(before.text, sent.text, sent.lang) : null,
  }))
}

function follow(known: Known | undefined, sent: Sent, version: number): Known {
  if (known && canonicalAnswer(known.sent) === canonicalAnswer(sent)) return known
  return { sent, version, before: known?.sent ?? null }
}

function keyOf({ question, item }: Sent): string {
  return `${question} ${item}`
}

/** The newest submitted version of each answer of a review that the caller sees, by question. */
export async function newestAnswers(
  caller: Caller,
  review: Pick<ReviewFacts, "id" | "state">,
): Promise<ReadonlyMap<string, number>> {
  return newestIn(await readSubmitted(caller, review))
}

export function newestIn(read: ReadAnswers | null): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const { question, version } of read?.answers ?? []) {
    newest.set(question, Math.max(version, newest.get(question) ?? 0))
  }
  return newest
}

/** Questions that were answered, in words, for who reads the answers. */
export async function questionsOf(
  caller: Caller,
  read: ReadAnswers | null,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NamedQuestion>> {
  return read === null ? new Map() : namedQuestions(caller, read.questionnaire, [...new Set(keys)])
}
