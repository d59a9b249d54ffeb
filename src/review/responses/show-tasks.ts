import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import type { HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import type { WordsOf } from "../questionnaires/words.ts"
import type { Reached } from "./find-response.ts"
import { visibleTasks } from "./find-task.ts"
import type { SectionTasks, TaskView } from "./views.ts"

type Laid = { readonly held: HeldQuestionnaire; readonly words: WordsOf }

/** The keys of the words that a task list needs. */
export function taskKeys({ tops, structure }: HeldQuestionnaire): string[] {
  const titles = structure.parts.flatMap(({ key, sections }) => [key, ...sections.map((one) => one.key)])
  return [...tops.map(({ key }) => key), ...titles.map((key) => `${key}.title`)]
}

/** The task list, section by section: what is handed over when one person follows another. */
export async function showTasks(
  caller: Caller,
  facts: Reached,
  { held, words }: Laid,
): Promise<SectionTasks[]> {
  const tasks = new Map((await taskRows(caller, facts)).map((row) => [row.question, row]))
  const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
  const sections = held.structure.parts.flatMap((part) =>
    part.sections.map((section) => ({
      key: section.key,
      title: say(`${section.key}.title`),
      part: say(`${part.key}.title`),
      tasks: held.tops
        .filter((top) => top.section === section.key)
        .flatMap(({ key, number }): TaskView[] => {
          const row = tasks.get(key)
          if (!row) return []
          const { office, office_name, office_lang } = row
          return [
            {
              question: key,
              number,
              text: say(key),
              status: row.status,
              note: row.note,
              since: row.since.toISOString(),
              office:
                office === null || office_name === null
                  ? null
                  : { id: office, name: office_name, lang: office_lang as "en" },
              due: row.due,
              validated: row.validated !== null,
              answered: row.answered,
              branches: row.branches,
            },
          ]
        }),
    })),
  )
  return sections.filter(({ tasks: shown }) => shown.length > 0)
}

async function taskRows(caller: Caller, facts: Reached) {
  return visibleTasks(caller, facts)
    .leftJoin("assignment as given", "given.id", "task.assignment")
    .leftJoin("office", "office.id", "given.office")
    .select(["office.id as office", "office.name as office_name", "office.lang as office_lang", "given.due"])
    .select(
      sql<boolean>`exists (select from answer_head join answer on answer.id = answer_head.answer
        where answer_head.response = task.response and answer_head.question = task.question
          and (answer.value is not null or answer.text <> ''))`.as("answered"),
    )
    .select(
      sql<number>`(select count(*) from answer where answer.response = task.response
        and answer.question = task.question and branch = 'open')`.as("branches"),
    )
    .orderBy("place")
    .execute()
}
