import type { Actor } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import type { Place, Side, ThreadHost } from "../../secretariat/threads/place.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import { namedQuestions } from "../questionnaires/named-questions.ts"
import { visibleSubmissions, type SubmissionFacts } from "./find-submission.ts"
import { submissionPath } from "./pages/paths.ts"

export const SUBMISSION = "submission"

/**
 * What the secretariat remarks on the completeness of a submission goes to the State's focal point alone, who replies
 * or corrects: after submission only the State acts.
 */
export const submissionHost: ThreadHost = {
  thing: SUBMISSION,
  async find(caller, subject) {
    const facts = await visibleSubmissions(caller)
      .where("outward", "=", subject)
      .orderBy("submission.version", "desc")
      .limit(1)
      .executeTakeFirst()
    const sides = facts?.whole ? sidesOn(caller.actor, facts) : []
    if (!facts || sides.length === 0) return null
    const held = await holdQuestionnaire(caller, facts.questionnaire)
    const words = await wordsFor(caller, held, ["title"])
    const title = words("title")?.text ?? held.code
    const { version } = facts
    return {
      title: { key: "responses.of_response", values: { title } },
      path: () => submissionPath({ submission: subject }),
      newest: new Map([["", version], ...facts.answered.map((question) => [question, version] as const)]),
      parts: (fields) => namedQuestions(caller, facts.questionnaire, fields),
      places: [completeness(facts, sides)],
    }
  },
}

/** For whom somebody speaks of the completeness of a submission: the secretariat, or the State that submitted it. */
export function sidesOn(actor: Actor, { party, review }: Pick<SubmissionFacts, "party" | "review">): Side[] {
  const asking: Side = { party: null, kinds: ["clarification", "comment"], clears: true, confer: [] }
  const answering: Side = { party, kinds: ["comment"], clears: true, confer: [] }
  return [
    ...(may(actor, "response.receive") ? [asking] : []),
    ...(may(actor, "state.clear", { party, matter: review }) ? [answering] : []),
  ]
}

function completeness({ party }: SubmissionFacts, sides: readonly Side[]): Place {
  return {
    name: "completeness",
    title: "responses.place_completeness",
    circles: [{ kind: "secretariat" }, { kind: "focal_point", party }],
    cleared: false,
    answerer: party,
    sides,
  }
}
