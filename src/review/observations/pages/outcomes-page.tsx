import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { observations } from "../contract.ts"
import { outcomePath, outcomesPath } from "./paths.ts"

/** What reviews have handed on, as far as the reader may see it; nothing is set side by side. */
export const outcomesPage = page({
  route: outcomesPath,
  load: ({ call }) => call(observations.listOutcomes, {}),
  title: (_, { say }) => say("observations.title_outcomes"),
  View({ data: { outcomes } }) {
    const { lang, say, date } = useSaying()
    if (outcomes.length === 0) return <Empty sentence={say("observations.outcomes_none")} />
    return (
      <ul>
        {outcomes.map(({ id, state, phase, output, at }) => (
          <li key={id}>
            <a href={`/${lang}${outcomePath({ outcome: id })}`}>
              {say("observations.outcome_title", {
                output: say("observations.output", { output }),
                state: partyName(state, lang),
                phase,
              })}
            </a>{" "}
            · <time dateTime={at}>{date(at)}</time>
          </li>
        ))}
      </ul>
    )
  },
})
