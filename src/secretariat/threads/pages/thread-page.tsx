import { page } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { historyPath } from "../../audit/pages/paths.ts"
import { circleName, isNational } from "../../documents/pages/circle-name.ts"
import { threads } from "../contract.ts"
import { discussionPosts } from "./discussion.tsx"
import { discussionPath, threadPath } from "./paths.ts"
import { ThreadCard } from "./thread-card.tsx"
import { sideName } from "./words.ts"

/** One thread at its own address. */
export const threadPage = page({
  route: threadPath,
  async load({ call, params }) {
    const thread = await call(threads.show, { thread: params.thread })
    const { thing, subject, field } = thread
    const talk = await call(threads.list, { thing, subject, place: thread.place, ...(field && { field }) })
    return { thread, talk }
  },
  title: ({ thread: { kind, asker } }, speaker) =>
    speaker.say("threads.title", {
      kind: speaker.say("threads.kind", { kind }),
      asker: sideName(asker, speaker),
    }),
  posts: discussionPosts((_, { thread = "" }) => threadPath({ thread })),
  View({ data: { thread, talk } }) {
    const speaker = useSaying()
    const { lang, say, sayCode } = speaker
    const { thing, subject } = thread
    const place = talk.places.find(({ name }) => name === thread.place)
    return (
      <>
        <AudienceLine
          circles={thread.visible_to.map((circle) => circleName(circle, speaker))}
          national={isNational(thread.visible_to)}
        />
        <p>
          <a href={`/${lang}${discussionPath({ thing, subject })}`}>
            {sayCode(talk.title.key, talk.title.values)}
          </a>
        </p>
        {place && (
          <ThreadCard thread={thread} place={place} action={`/${lang}${threadPath({ thread: thread.id })}`} />
        )}
        <p>
          <a href={`/${lang}${historyPath({ thing: "thread", id: thread.id })}`}>{say("threads.history")}</a>
        </p>
      </>
    )
  },
})
