import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { circleTexts } from "../../texts/pages/words.ts"
import type { Meeting } from "../meeting.ts"
import { townName } from "./meetings-page.tsx"
import { documentsPath, meetingPath, participantsPath, reportPath, speakersPath } from "./paths.ts"

type Tab = "documents" | "participants" | "programme" | "report" | "speakers"

const tabs = [
  ["programme", meetingPath],
  ["documents", documentsPath],
  ["speakers", speakersPath],
  ["participants", participantsPath],
  ["report", reportPath],
] as const satisfies readonly (readonly [Tab, unknown])[]

/** What every part of a meeting has above it: when and where, in the host city's time and the reader's own. */
export function MeetingHead({ meeting, tab }: { meeting: Meeting; tab: Tab }) {
  const speaker = useSaying()
  const { lang, say, date, dateTime } = speaker
  const { id, starts, ends, town, place, zone, begins, status } = meeting
  return (
    <>
      <AudienceLine circles={circleTexts(meeting.visible_to, speaker)} />
      <p>
        <Tag tone={status === "open" ? "info" : "quiet"}>{say("meetings.status", { status })}</Tag>{" "}
        {say("meetings.days", { from: date(starts), to: date(ends) })} · {townName(town, say)}
        {place && (
          <>
            {" "}
            · <bdi>{place}</bdi>
          </>
        )}
      </p>
      <p>
        {say("meetings.begins")}{" "}
        <time dateTime={begins} data-zone={zone} data-own-time={say("meetings.own_time")}>
          {dateTime(begins, zone)}
        </time>
      </p>
      <TabsAsLinks
        label={say("meetings.parts")}
        tabs={tabs.map(([name, path]) => ({
          href: `/${lang}${path({ meeting: id })}`,
          label: say(`meetings.tab_${name}`),
          current: name === tab,
        }))}
      />
    </>
  )
}
