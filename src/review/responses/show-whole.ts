import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import { getFacts } from "./find-response.ts"
import { visibleTasks } from "./find-task.ts"
import { rowOf } from "./row-of.ts"
import { showAnswers } from "./show-answers.ts"
import { toCircle } from "./show-response.ts"
import type { AnswersInWhole } from "./views.ts"

/** Everything on one page: experts read and print as they have drafted, by scrolling. */
export async function showWhole(caller: Caller, input: { response: string }): Promise<AnswersInWhole> {
  const facts = await getFacts(caller, input.response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(caller, held)
  const mine = new Set((await visibleTasks(caller, facts).execute()).map(({ question }) => question))
  const keys = held.questions.map(({ key }) => key).filter((key) => mine.has(held.topOf.get(key) ?? ""))
  const answers = await showAnswers(caller, {
    response: facts.id,
    keys,
    held,
    words,
    writes: false,
    history: false,
  })
  const bySection = Map.groupBy(answers, ({ question }) => question.section)
  const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  return {
    response: await rowOf(caller, facts),
    whole: facts.whole,
    sections: held.structure.parts.flatMap((part) =>
      part.sections.flatMap(({ key }) => {
        const own = bySection.get(key) ?? []
        return own.length === 0
          ? []
          : [{ key, title: say(`${key}.title`), part: say(`${part.key}.title`), answers: own }]
      }),
    ),
    visible_to: audiences.map(toCircle),
  }
}
