import { page } from "../../../platform/page.ts"
import type { Speaker } from "../../../platform/languages.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Timeline } from "../../../platform/ui/timeline.tsx"
import { partyName } from "../../directory/find-party.ts"
import { audit, type HistoryEntry } from "../contract.ts"
import { deedName } from "./deed-name.ts"
import { historyPath } from "./paths.ts"

/** What was done to one thing, in order, for those who may see it. */
export const historyPage = page({
  route: historyPath,
  async load({ call, params, query }) {
    const start = query.get("after") ?? ""
    const after = /^\d{1,5}$/.test(start) ? Number(start) : 0
    return { start: after, history: await call(audit.history, { ...params, after }) }
  },
  title({ history: { of } }, { say, sayCode }) {
    if (of === null) return say("audit.title_history")
    return say("audit.title_history_of", { thing: isolated(sayCode(of.key, of.values)) })
  },
  View({ data: { start, history } }) {
    const { lang, say, sayCode } = useSaying()
    const { thing, id, of, entries, after } = history
    const from = (place?: number) => {
      return `/${lang}${historyPath({ thing, id }, place === undefined ? {} : { after: String(place) })}`
    }
    const back = of && (
      <Breadcrumb crumbs={[{ href: `/${lang}${of.path}`, label: sayCode(of.key, of.values) }]} />
    )
    if (entries.length === 0) {
      return (
        <>
          {back}
          <Empty sentence={say("audit.nothing")} />
        </>
      )
    }
    return (
      <>
        {back}
        <p class="lead">{say("audit.lead")}</p>
        <Timeline
          steps={entries.map(({ at, deed, key, who }) => ({
            at,
            title: key === null ? deedName(deed, { say }) : sayCode(key),
            detail: whoName(who, { lang, say }),
            done: true,
          }))}
        />
        <Pagination
          shown={entries.length}
          more={after === null ? undefined : from(after)}
          first={start > 0 ? from() : undefined}
        />
      </>
    )
  },
})

/** Who did it, in words: never a name, so that the history stays true when a person's card is emptied. */
function whoName({ kind, party }: HistoryEntry["who"], { lang, say }: Pick<Speaker, "lang" | "say">): string {
  if (kind === "house") return say("audit.who_house")
  if (kind === "self") return say("audit.who_self")
  return party ? say("audit.who_person_of", { party: partyName(party, lang) }) : say("audit.who_person")
}
