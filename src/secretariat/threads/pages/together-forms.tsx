import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { threads, type PlaceView, type Threads } from "../contract.ts"

type Props = { talk: Threads; place: PlaceView; action: string }

/** One press clears what colleagues share, one sends all that is cleared. */
export function TogetherForms({ talk, place, action }: Props) {
  const { say } = useSaying()
  return (
    <>
      {place.sides.map((side) => (
        <div class="buttons" key={side.party ?? ""}>
          {side.to_clear.length > 0 && (
            <Form action={action} operation={threads.clear.name} name={`${place.name}-${side.party ?? ""}`}>
              <Standing talk={talk} place={place} party={side.party} />
              {side.to_clear.map((message) => (
                <Hidden key={message} name="messages" value={message} />
              ))}
              <Button kind="plain">{say("threads.clear_all", { count: side.to_clear.length })}</Button>
            </Form>
          )}
          {side.to_send > 0 && (
            <Form action={action} operation={threads.send.name} name={`${place.name}-${side.party ?? ""}`}>
              <Standing talk={talk} place={place} party={side.party} />
              <Button>{say("threads.send_all", { count: side.to_send })}</Button>
            </Form>
          )}
        </div>
      ))}
    </>
  )
}

function Standing({ talk, place, party }: { talk: Threads; place: PlaceView; party: string | null }) {
  return (
    <>
      <Hidden name="thing" value={talk.thing} />
      <Hidden name="subject" value={talk.subject} />
      <Hidden name="place" value={place.name} />
      <Hidden name="party" value={party ?? ""} />
    </>
  )
}
