import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { PaperLinks } from "../../documents/pages/paper-links.tsx"
import { documentPath } from "../../documents/pages/paths.ts"
import { FLOOR_ID, RELOAD_SECONDS } from "../../texts/pages/follow-floor.ts"
import { meetings } from "../contract.ts"
import type { FloorRequest, Meeting } from "../meeting.ts"
import { AskForm } from "./ask-form.tsx"
import { MeetingHead } from "./meeting-head.tsx"
import { StatementForm } from "./statement-form.tsx"
import { speakersPath } from "./paths.ts"

const here = (_: unknown, { meeting = "" }: Readonly<Record<string, string>>) => speakersPath({ meeting })

/** Lists of speakers by agenda item. They follow the room by a script, and by reloading where there is none. */
export const speakersPage = page({
  route: speakersPath,
  islands: ["negotiation-floor", "own-time", "upload"],
  load: ({ call, params }) => call(meetings.show, params),
  title: ({ name }, { say }) => say("meetings.speakers_of", { name: name.text }),
  posts: [
    meetings.askFloor,
    meetings.withdrawRequest,
    meetings.moveRequest,
    meetings.giveFloor,
    meetings.endTurn,
    meetings.handStatement,
  ].map((one) => post(one, here)),
  View({ data: meeting }) {
    const { lang, say } = useSaying()
    const items = meeting.items.filter(({ part }) => part === 0)
    return (
      <>
        <MeetingHead meeting={meeting} tab="speakers" />
        <p>
          <a href={`/${lang}${speakersPath({ meeting: meeting.id })}`}>
            {say("meetings.look_again", { count: RELOAD_SECONDS })}
          </a>
        </p>
        <div id={FLOOR_ID} data-thing={`meeting:${meeting.id}`} aria-live="polite">
          {items.length === 0 && <p>{say("meetings.agenda_none")}</p>}
          {items.map(({ id, number, title }) => (
            <section key={id}>
              <h2>
                {say("meetings.item_number", { number: String(number) })}{" "}
                <bdi lang={title.lang}>{title.text}</bdi>
              </h2>
              <Queue meeting={meeting} requests={meeting.requests.filter(({ item }) => item === id)} />
            </section>
          ))}
          <TakenLists meeting={meeting} />
        </div>
        {items.length > 0 && <PaperLinks thing="speakers" id={meeting.id} formats={["word", "pdf"]} />}
        <StatementForm meeting={meeting} />
        {meeting.can.ask_floor && items.length > 0 && <AskForm meeting={meeting} />}
      </>
    )
  },
})

/** Statements that a report lists under several agenda items at once, or under none. */
function TakenLists({ meeting }: { meeting: Meeting }) {
  const { say, list } = useSaying()
  const taken = Map.groupBy(
    meeting.requests.filter(({ item }) => item === null),
    ({ items }) => items.join(),
  )
  return (
    <>
      {[...taken].map(([items, requests]) => (
        <section key={items}>
          <h2>
            {items === ""
              ? say("meetings.items_not_named")
              : say("meetings.under_items", { items: list(items.split(",")) })}
          </h2>
          <Queue meeting={meeting} requests={requests} />
        </section>
      ))}
    </>
  )
}

function Queue({ meeting, requests }: { meeting: Meeting; requests: readonly FloorRequest[] }) {
  const { say } = useSaying()
  const waiting = requests.filter(({ status }) => status === "waiting")
  const own = waiting.findIndex(({ mine }) => mine)
  if (requests.length === 0) return <p>{say("meetings.queue_empty")}</p>
  return (
    <>
      {own >= 0 && <output>{say("meetings.own_place", { place: own + 1, count: waiting.length })}</output>}
      <ol class="tasks">
        {requests.map((request) => (
          <Turn key={request.id} meeting={meeting} request={request} />
        ))}
      </ol>
    </>
  )
}

function Turn({ meeting, request }: { meeting: Meeting; request: FloorRequest }) {
  const { lang, say, dateTime } = useSaying()
  const { name, on_behalf_of, member_states, status, minutes, since, can, document } = request
  return (
    <li>
      <div>
        <bdi>{name}</bdi>
        {member_states && <> {say("meetings.and_member_states")}</>}
        {on_behalf_of && <> ({say("meetings.on_behalf", { group: on_behalf_of })})</>}{" "}
        <small>
          {(status !== "spoken" || since) && say("meetings.minutes", { count: minutes })}
          {since && <> · {say("meetings.since", { moment: dateTime(since, meeting.zone) })}</>}
        </small>
        {document && (
          <p>
            <a
              href={`/${lang}${documentPath({ document })}`}
              aria-label={say("meetings.statement_of", { name })}
            >
              {say("meetings.statement")}
            </a>
            {(status !== "spoken" || request.withheld) && (
              <> {say(request.withheld ? "meetings.statement_withheld" : "meetings.statement_check")}</>
            )}
          </p>
        )}
      </div>
      <Tag tone={status === "speaking" ? "info" : "quiet"}>{say("meetings.floor_status", { status })}</Tag>
      {can.give && <Deed request={request} meeting={meeting} deed="giveFloor" />}
      {can.end && <Deed request={request} meeting={meeting} deed="endTurn" />}
      {can.move && <Deed request={request} meeting={meeting} deed="moveRequest" direction="up" />}
      {can.move && <Deed request={request} meeting={meeting} deed="moveRequest" direction="down" />}
      {can.withdraw && <Deed request={request} meeting={meeting} deed="withdrawRequest" />}
    </li>
  )
}

type DeedProps = {
  meeting: Meeting
  request: FloorRequest
  deed: "endTurn" | "giveFloor" | "moveRequest" | "withdrawRequest"
  direction?: "down" | "up"
}

/** A button says what it does and to whom, for those who hear buttons one after another. */
function Deed({ meeting, request, deed, direction }: DeedProps) {
  const { lang, say } = useSaying()
  const what = direction === undefined ? deed : `${deed}_${direction}`
  return (
    <Form
      action={`/${lang}${speakersPath({ meeting: meeting.id })}`}
      operation={meetings[deed].name}
      name={`${request.id}${direction ?? ""}`}
      class="inline"
    >
      <Hidden name="request" value={request.id} />
      {direction && <Hidden name="direction" value={direction} />}
      <Button kind="quiet" label={say("meetings.floor_deed_of", { deed: what, name: request.name })}>
        {say("meetings.floor_deed", { deed: what })}
      </Button>
    </Form>
  )
}
