import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import type { Citation, CitationEntry } from "../../secretariat/instruments/registers.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { titlesOf, wordsIn } from "../questionnaires/words.ts"
import { currentAnswers } from "./answer-log.ts"
import { visibleResponses } from "./find-response.ts"
import { isAnswered } from "./answer.ts"
import { answersReleased, visibleSubmissions } from "./find-submission.ts"
import { questionPath, submissionPath } from "./pages/paths.ts"

/** Questionnaires that were answered and are looked through for a provision. */
const MAX_ANSWERED = 200
/** A State's own responses in preparation that are named beside. */
const MAX_OWN = 10

/** The questions of one questionnaire that ask about what is looked for: their keys, and the provision that each cites. */
type Asking = ReadonlyMap<string, string>

/** What States said of a provision and the caller may see, on its article's page: her own State's first, then the newest. */
export const answerCitations: CitationEntry = {
  kind: "answer",
  heading: "responses.trace_answers",
  async list(caller, { refs, limit }) {
    const asking = await askingAbout(caller, new Set(refs))
    if (asking.size === 0) return []
    const own = await citeOwn(caller, asking)
    return [...own, ...(await citeSubmitted(caller, asking, limit - own.length))]
  },
}

async function askingAbout(caller: Caller, wanted: ReadonlySet<string>): Promise<Map<string, Asking>> {
  const answered = await caller.db
    .selectFrom("response")
    .select("questionnaire")
    .distinct()
    .limit(MAX_ANSWERED)
    .execute()
  const found = new Map<string, Asking>()
  for (const { questionnaire } of answered) {
    const { questions } = await holdQuestionnaire(caller, questionnaire)
    const keys = questions.flatMap(({ key, provisions }): [string, string][] => {
      const ref = provisions.find((one) => wanted.has(one))
      return ref === undefined ? [] : [[key, ref]]
    })
    if (keys.length > 0) found.set(questionnaire, new Map(keys))
  }
  return found
}

/** What her own State has in preparation; others see what was submitted. */
async function citeOwn(caller: Caller, asking: ReadonlyMap<string, Asking>): Promise<Citation[]> {
  if (partiesOf(caller.actor).length === 0) return []
  const responses = await visibleResponses(caller)
    .where("response.status", "in", ["draft", "cleared"])
    .where("questionnaire", "in", [...asking.keys()])
    .orderBy("response.at", "desc")
    .limit(MAX_OWN)
    .execute()
  const titles = await titlesIn(caller, responses)
  const cited: Citation[] = []
  for (const { id, whole, questionnaire } of responses) {
    const keys = asking.get(questionnaire)
    if (!whole || !keys) continue
    const { byKey } = await holdQuestionnaire(caller, questionnaire)
    const rows = await currentAnswers(caller, id)
      .where("answer_head.question", "in", [...keys.keys()])
      .execute()
    const [first, ...more] = rows.filter(isAnswered).map(({ question }) => question)
    if (first === undefined) continue
    const numbers = [first, ...new Set(more)].map((key) => byKey.get(key)?.number ?? key)
    cited.push({
      kind: "answer",
      ref: keys.get(first) ?? "",
      key: "responses.cite_own",
      values: { title: titles(questionnaire), questions: [...new Set(numbers)].join(", ") },
      path: questionPath({ response: id, question: first }),
    })
  }
  return cited
}

/** The newest version of what was submitted and stands, as far as it or one of these answers was released to her. */
async function citeSubmitted(
  caller: Caller,
  asking: ReadonlyMap<string, Asking>,
  limit: number,
): Promise<Citation[]> {
  const rows = await visibleSubmissions(caller)
    .where("submission.status", "=", "standing")
    .where("questionnaire", "in", [...asking.keys()])
    .where(
      sql<boolean>`submission.version = (select max(version) from submission as other where other.response = submission.response)`,
    )
    .orderBy("submission.at", "desc")
    .orderBy("submission.id", "desc")
    .limit(limit)
    .execute()
  const [titles, name] = [await titlesIn(caller, rows), await partyNames(caller)]
  const cited: Citation[] = []
  for (const { response, answered, at, questionnaire, party, outward, whole } of rows) {
    const keys = asking.get(questionnaire)
    const { byKey } = await holdQuestionnaire(caller, questionnaire)
    const seen = whole ? answered : [...(await answersReleased(caller, response))]
    const questions = seen.filter((key) => keys?.has(key) && answered.includes(key))
    const [first] = questions
    if (first === undefined) continue
    const numbers = questions.map((key) => byKey.get(key)?.number ?? key).join(", ")
    const values = { state: name(party), title: titles(questionnaire), questions: numbers }
    cited.push({
      kind: "answer",
      ref: keys?.get(first) ?? "",
      key: "responses.cite_submitted",
      values: { ...values, date: at.toISOString().slice(0, 10) },
      path: `${submissionPath({ submission: outward })}#${first}`,
    })
  }
  return cited
}

async function titlesIn(
  caller: Caller,
  rows: readonly { readonly questionnaire: string }[],
): Promise<(questionnaire: string) => string> {
  const ids = [...new Set(rows.map(({ questionnaire }) => questionnaire))]
  const titles = await titlesOf(caller, ids)
  return (id) => wordsIn(titles.get(id) ?? [], caller.actor.lang, "en")("title")?.text ?? ""
}
