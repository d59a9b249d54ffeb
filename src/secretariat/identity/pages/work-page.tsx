import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { may } from "../../access/may.ts"
import { partyName } from "../../directory/find-party.ts"
import { identity } from "../contract.ts"
import type { WorkItem } from "../work.ts"
import { peoplePath, welcomePath, workPath } from "./paths.ts"

/** Home of everyone who has signed in: what waits for her, what she waits for, and by when. */
export const workPage = page({
  route: workPath,
  nav: { key: "identity.nav_work", order: 10, signedIn: true },
  load: async ({ call, actor }) => ({
    ...(await call(identity.listWork, {})),
    people: may(actor, "people.list"),
  }),
  title: (_, { say }) => say("identity.title_work"),
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        {(["turn", "waiting", "deadlines"] as const).map((list) => (
          <section key={list}>
            <h2>{say(`identity.work_${list}`)}</h2>
            {data[list].length === 0 ? (
              <Empty sentence={say(`identity.work_${list}_empty`)}>
                {list === "turn" && <FirstWay people={data.people} />}
              </Empty>
            ) : (
              <Items items={data[list]} />
            )}
          </section>
        ))}
      </>
    )
  },
})

function Items({ items }: { items: readonly WorkItem[] }) {
  const { lang, say, sayCode, date } = useSaying()
  return (
    <TaskList
      tasks={items.map(({ key, values, path, since, due, party }) => ({
        href: `/${lang}${path}`,
        title: sayCode(key, values),
        hint: [
          party && partyName(party, lang),
          due
            ? say("identity.work_due", { date: date(due) })
            : say("identity.work_since", { date: date(since) }),
        ]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  )
}

/** Where somebody goes on who has nothing to do yet: to her people, or to what everybody may read. */
function FirstWay({ people }: { people: boolean }) {
  const { lang, say } = useSaying()
  return people ? (
    <a href={`/${lang}${peoplePath()}`}>{say("identity.work_first")}</a>
  ) : (
    <a href={`/${lang}${welcomePath()}`}>{say("identity.work_start")}</a>
  )
}
