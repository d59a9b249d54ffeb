import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { historyPath } from "../../audit/pages/paths.ts"
import { partyName } from "../../directory/find-party.ts"
import { PaperLinks } from "../../documents/pages/paper-links.tsx"
import { meetings } from "../contract.ts"
import type { Meeting, Said } from "../meeting.ts"
import { smallMark } from "../writer/marks.ts"
import { AgendaForms, ElectForm, NoticeForm } from "./keeper-forms.tsx"
import { MeetingHead } from "./meeting-head.tsx"
import { meetingPath } from "./paths.ts"

const here = (_: unknown, { meeting = "" }: Readonly<Record<string, string>>) => meetingPath({ meeting })

/** A meeting: its notice, its agenda and its officers. */
export const meetingPage = page({
  route: meetingPath,
  islands: ["own-time"],
  load: ({ call, params }) => call(meetings.show, params),
  title: ({ name }) => name.text,
  titleLang: ({ name }) => name.lang,
  posts: [
    meetings.announce,
    meetings.open,
    meetings.close,
    meetings.word,
    meetings.addItem,
    meetings.elect,
  ].map((one) => post(one, here)),
  View({ data: meeting }) {
    const { lang, say } = useSaying()
    return (
      <>
        <MeetingHead meeting={meeting} tab="programme" />
        <Steps meeting={meeting} />
        <h2>{say("meetings.notice")}</h2>
        {meeting.notice ? <Words said={meeting.notice} /> : <p>{say("meetings.notice_none")}</p>}
        {meeting.can.keep && <NoticeForm meeting={meeting} />}
        <h2>{say("meetings.agenda")}</h2>
        <Agenda meeting={meeting} />
        {meeting.items.length > 0 && <PaperLinks thing="agenda" id={meeting.id} formats={["word", "pdf"]} />}
        {meeting.can.keep && <AgendaForms meeting={meeting} />}
        <h2>{say("meetings.officers")}</h2>
        <Officers meeting={meeting} />
        {meeting.can.keep && <ElectForm meeting={meeting} />}
        <p>
          <a href={`/${lang}${historyPath({ thing: "meeting", id: meeting.id })}`}>
            {say("meetings.history")}
          </a>
        </p>
      </>
    )
  },
})

export function Words({ said }: { said: Said }) {
  return (
    <p lang={said.lang} dir="auto">
      {said.text}
    </p>
  )
}

function Steps({ meeting }: { meeting: Meeting }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${meetingPath({ meeting: meeting.id })}`
  const open = (["announce", "open", "close"] as const).filter((name) => meeting.can[name])
  return (
    <>
      {open.map((name) => (
        <Form key={name} action={action} operation={meetings[name].name}>
          <Button>{say(`meetings.${name}`)}</Button>
        </Form>
      ))}
    </>
  )
}

function Agenda({ meeting }: { meeting: Meeting }) {
  const { lang, say } = useSaying()
  if (meeting.items.length === 0) return <p>{say("meetings.agenda_none")}</p>
  return (
    <dl>
      {meeting.items.map(({ id, number, part, title, annotation }) => (
        <div key={id}>
          <dt>
            {part === 0
              ? say("meetings.item_number", { number: String(number) })
              : smallMark(part - 1, part, lang)}{" "}
            <bdi lang={title.lang}>{title.text}</bdi>
          </dt>
          {annotation && (
            <dd lang={annotation.lang} dir="auto">
              {annotation.text}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Officers({ meeting }: { meeting: Meeting }) {
  const { lang, say } = useSaying()
  if (meeting.officers.length === 0) return <p>{say("meetings.officers_none")}</p>
  return (
    <ul>
      {meeting.officers.map(({ id, role, name, party }) => (
        <li key={id}>
          {say("meetings.officer_role", { role })}: <bdi>{name}</bdi> ({partyName(party, lang)})
        </li>
      ))}
    </ul>
  )
}
