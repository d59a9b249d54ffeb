import { languageNames } from "../../../platform/languages.ts"
import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { texts } from "../contract.ts"
import { translationPath, translationsPath } from "./paths.ts"

/** A translator's queue: what is assigned to her, and whether it is still in step. */
export const translationsPage = page({
  route: translationsPath,
  load: ({ call }) => call(texts.listMyTranslations, {}),
  title: (_, speaker) => speaker.say("texts.translations"),
  View({ data: { tasks } }) {
    const { lang, say } = useSaying()
    if (tasks.length === 0) return <Empty sentence={say("texts.translations_none")} />
    return (
      <ul class="tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              <a href={`/${lang}${translationPath({ task: task.id })}`}>
                <bdi>{task.label ?? task.source.body.slice(0, 60)}</bdi>
              </a>{" "}
              <span lang={task.lang}>{languageNames[task.lang]}</span>
            </div>
            <span>{say("texts.task_standing", { standing: task.standing })}</span>
          </li>
        ))}
      </ul>
    )
  },
})
