import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { threads } from "../contract.ts"
import { threadKinds, threadStatuses } from "../thread.ts"
import { Discussion, discussionPosts } from "./discussion.tsx"
import { DiscussionFilter, type Filter } from "./discussion-filter.tsx"
import { PartName } from "./part-name.tsx"
import { discussionPath } from "./paths.ts"

/** All that is said of one thing, with a filter: my turn, open, by kind, by question. */
export const discussionPage = page({
  route: discussionPath,
  async load({ call, params, query }) {
    const { thing, subject } = params
    const asked = askedOf(query)
    const after = query.get("after")
    return {
      talk: await call(threads.list, { thing, subject, ...asked, ...(after && { after }) }),
      asked,
    }
  },
  title: ({ talk }, { sayCode }) => sayCode(talk.title.key, talk.title.values),
  posts: discussionPosts((_, { thing = "", subject = "" }) => discussionPath({ thing, subject })),
  View({ data: { talk, asked } }) {
    const { lang, say } = useSaying()
    const { thing, subject } = talk
    const here = `/${lang}${discussionPath({ thing, subject })}`
    return (
      <>
        <p>
          <a href={`/${lang}${talk.path}`}>{say("threads.to_thing")}</a>
        </p>
        {talk.field !== null && (
          <p class="lead">
            <PartName field={talk.field} part={talk.part} />
          </p>
        )}
        <DiscussionFilter thing={thing} subject={subject} asked={asked} />
        <Discussion talk={talk} action={here} {...(asked.place && { places: [asked.place] })} />
        {talk.next && (
          <p>
            <a href={`/${lang}${discussionPath({ thing, subject }, { ...asked, after: talk.next })}`}>
              {say("threads.more")}
            </a>
          </p>
        )}
      </>
    )
  },
})

/** What the address asks for; what is no filter is left out. */
function askedOf(query: URLSearchParams): Filter {
  const field = query.get("field")
  const place = query.get("place")
  const status = threadStatuses.find((one) => one === query.get("status"))
  const kind = threadKinds.find((one) => one === query.get("kind"))
  return {
    ...(field && { field: field.slice(0, 200) }),
    ...(place && /^[a-z_]{1,40}$/.test(place) && { place }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(query.get("turn") === "mine" && { turn: "mine" as const }),
  }
}
