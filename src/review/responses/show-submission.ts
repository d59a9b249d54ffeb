import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import { toView } from "../questionnaires/show-questionnaire.ts"
import { addressable } from "./addressable.ts"
import { leaveOf, visibleResponses } from "./find-response.ts"
import {
  answersReleased,
  getSubmission,
  visibleSubmissions,
  type SubmissionFacts,
} from "./find-submission.ts"
import { readFindings } from "./finding/read-findings.ts"
import { exchangeOf, receiptShown } from "./house/exchange.ts"
import { toCircle } from "./show-response.ts"
import type { Submission } from "./submission.ts"
import { sidesOn } from "./submission-host.ts"
import { SubmissionContent } from "./submission-content.ts"

/** Versions of one submission that are listed; a State corrects a few times and not hundreds. */
const MAX_VERSIONS = 100

type Which = { readonly submission: string; readonly version?: number | undefined }

/** What was submitted, as the caller may read it. Withdrawn, it says so and shows no answers to others. */
export async function showSubmission(caller: Caller, input: Which): Promise<Submission> {
  const facts = await getSubmission(caller, input)
  const own = await visibleResponses(caller).where("response.id", "=", facts.response).executeTakeFirst()
  const national = own?.whole === true
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(caller, held)
  const leave = own ? leaveOf(caller.actor, own) : null
  const audiences = (await audiencesOf(caller, [facts.outward])).get(facts.outward) ?? []
  const shut = facts.status === "withdrawn" && !national
  const widen = (leave?.distribute ?? false) && facts.status === "standing"
  const versions = await versionsOf(caller, facts)
  const newest = facts.version === versions[0]?.version
  return {
    submission: facts.outward,
    party: facts.party,
    kind: facts.kind,
    title: words("title")?.text ?? held.code,
    questionnaire: { code: held.code, version: held.version },
    version: facts.version,
    at: facts.at.toISOString(),
    status: facts.status,
    whole: facts.whole,
    versions,
    number: facts.number,
    sha256: facts.sha256.toString("hex"),
    sections: shut ? [] : await sections(),
    findings: shut ? [] : await readFindings(caller, facts),
    visible_to: facts.whole ? audiences.map(toCircle) : [],
    response: national ? facts.response : null,
    receipt: facts.whole ? await receiptShown(caller, facts) : null,
    exchange: national && newest ? await exchangeOf(caller, facts) : null,
    addressable: widen ? await addressable(caller, facts.review) : [],
    can: {
      widen,
      correct: leave?.correct ?? false,
      note: facts.whole && sidesOn(caller.actor, facts).length > 0,
      withdraw: (leave?.withdraw ?? false) && facts.status === "standing",
    },
  }

  async function sections(): Promise<Submission["sections"]> {
    const { answers } = SubmissionContent.parse(JSON.parse(facts.content))
    const released = facts.whole ? null : await answersReleased(caller, facts.response)
    const circles = national ? await circlesOfAnswers(caller, facts.response) : new Map<string, never[]>()
    const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
    const shown = answers.flatMap(({ question: key, source = null, ...answer }) => {
      const question = held.byKey.get(key)
      if (!question || (released && !released.has(key))) return []
      const audiences = circles.get(key) ?? []
      return [{ question: toView(question, { words, say, beside: null }), ...answer, source, audiences }]
    })
    const bySection = Map.groupBy(shown, ({ question }) => question.section)
    return [...bySection].map(([key, own]) => ({ key, title: say(`${key}.title`), answers: own }))
  }
}

async function versionsOf(
  caller: Caller,
  { outward, whole }: SubmissionFacts,
): Promise<Submission["versions"]> {
  if (!whole) return []
  const rows = await visibleSubmissions(caller)
    .where("outward", "=", outward)
    .orderBy("submission.version", "desc")
    .limit(MAX_VERSIONS)
    .execute()
  return rows.map(({ version, at, number, sha256 }) => ({
    version,
    at: at.toISOString(),
    number,
    sha256: sha256.toString("hex"),
  }))
}

async function circlesOfAnswers(caller: Caller, response: string) {
  const rows = await caller.db
    .selectFrom("disclosure")
    .select(["id", "question"])
    .where("response", "=", response)
    .where("question", "is not", null)
    .execute()
  const audiences = await audiencesOf(
    caller,
    rows.map(({ id }) => id),
  )
  return new Map(rows.map(({ id, question }) => [question ?? "", (audiences.get(id) ?? []).map(toCircle)]))
}
