import { post, type Post } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { threads as contract, type PlaceView, type Threads } from "../contract.ts"
import { OpenForm } from "./open-form.tsx"
import { TogetherForms } from "./together-forms.tsx"
import { ThreadCard } from "./thread-card.tsx"

/** The posts of a page that shows a Discussion; each leads back to it. */
export function discussionPosts(next: Post["next"]): Post[] {
  const { open, reply, revise, share, clear, giveBack, send, withdraw, close } = contract
  return [open, reply, revise, share, clear, giveBack, send, withdraw, close].map((one) => post(one, next))
}

type Props = {
  /** What `threads.list` gave. */
  talk: Threads
  /** The address of the page that it stands on, which has `discussionPosts`. */
  action: string
  /** Only these places; all of them if nothing is said. */
  places?: readonly string[]
}

/** What is said of a thing: each place by itself, with its own audience above its own composer. */
export function Discussion({ talk, action, places }: Props) {
  const shown = talk.places.filter(({ name }) => !places || places.includes(name))
  return (
    <>
      {shown.map((place) => (
        <InPlace key={place.name} talk={talk} place={place} action={action} />
      ))}
    </>
  )
}

function InPlace({ talk, place, action }: Props & { place: PlaceView }) {
  const { say, sayCode } = useSaying()
  const own = talk.threads.filter((thread) => thread.place === place.name)
  return (
    <section class={place.national ? "talk national" : "talk"} aria-labelledby={`talk-${place.name}`}>
      <h2 id={`talk-${place.name}`}>{sayCode(place.title)}</h2>
      {own.length === 0 && <p>{say("threads.none")}</p>}
      {own.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} place={place} action={action} />
      ))}
      <TogetherForms talk={talk} place={place} action={action} />
      <OpenForm talk={talk} place={place} action={action} />
    </section>
  )
}
