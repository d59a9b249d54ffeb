import type { Caller } from "../../platform/room.ts"
import type { CitationEntry, CoverageEntry, PinnedEntry } from "../../secretariat/instruments/registers.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { coverageOf } from "./coverage.ts"
import { visibleQuestionnaires } from "./find-questionnaire.ts"
import { questionnairePath, questionPath } from "./pages/paths.ts"
import { MAX_HELD, type QuestionnaireFacts } from "./questionnaire.ts"
import { placed } from "./structure.ts"
import { sayer } from "./show-questionnaire.ts"
import { textsOf, wordsIn, type Said } from "./words.ts"

/** The questions that ask about a provision, on its article's page. */
export const questionCitations: CitationEntry = {
  kind: "question",
  heading: "questionnaires.trace_questions",
  async list(caller, { refs, limit }) {
    const wanted = new Set(refs)
    const found = []
    for (const facts of await held(caller)) {
      const citing = placed(facts.structure).flatMap((question) => {
        const ref = question.provisions.find((one) => wanted.has(one))
        return ref === undefined ? [] : [{ ref, question }]
      })
      if (citing.length === 0) continue
      const say = await speak(caller, facts)
      for (const { ref, question } of citing) {
        const values = { question: say(question.key).text, questionnaire: say("title").text }
        const path = questionPath({ questionnaire: facts.id, question: question.key })
        found.push({ kind: "question", ref, key: "questionnaires.citation", values, path })
        if (found.length >= limit) return found
      }
    }
    return found
  },
}

/** Which questions ask about each provision of a treaty, in every questionnaire that the caller sees. */
export const questionCoverage: CoverageEntry = {
  async list(caller, instrument) {
    const questions = []
    const holes = []
    for (const facts of await held(caller)) {
      if (!facts.structure.parts.some((part) => part.instrument === instrument)) continue
      const say = await speak(caller, facts)
      const edition = await editionAt(caller, facts.pack)
      for (const row of coverageOf(facts.structure, edition.byInstrument.get(instrument) ?? [])) {
        for (const { key } of row.questions) {
          const path = questionPath({ questionnaire: facts.id, question: key })
          questions.push({ ref: row.ref, id: `${facts.code}/${facts.version}/${key}`, label: key, path })
        }
        if (row.reason !== null) holes.push({ ref: row.ref, reason: say(row.reason).text })
      }
    }
    return { questions, holes }
  },
}

/** The questionnaires that stand on a version of the treaties. */
export const pinnedQuestionnaires: PinnedEntry = {
  async list(caller, version) {
    const found = await visibleQuestionnaires(caller)
      .where("pack", "=", version)
      .where("status", "<>", "withdrawn")
      .orderBy("questionnaire.at", "desc")
      .limit(MAX_HELD)
      .execute()
    return found.map(({ id, code, version: name }) => ({
      kind: "questionnaire",
      key: "questionnaires.pinned",
      values: { code, version: name },
      path: questionnairePath({ questionnaire: id }),
    }))
  },
}

/** Those that hold: drafts and superseded ones are looked up from their own pages. */
function held(caller: Caller): Promise<QuestionnaireFacts[]> {
  return visibleQuestionnaires(caller)
    .where("status", "in", ["issued", "adopted"])
    .orderBy("questionnaire.at", "desc")
    .orderBy("questionnaire.id", "desc")
    .limit(MAX_HELD)
    .execute()
}

async function speak(caller: Caller, facts: QuestionnaireFacts): Promise<(key: string) => Said> {
  return sayer(wordsIn(await textsOf(caller, facts.id), caller.actor.lang, facts.lang), facts)
}
