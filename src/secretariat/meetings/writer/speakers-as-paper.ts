import { Temporal } from "temporal-polyfill"
import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper, Row } from "../../../platform/paper.ts"
import type { AgendaItem, FloorRequest, MeetingFacts, Said } from "../meeting.ts"
import { spoken } from "./agenda-as-paper.ts"
import { dayOf, occasionOf } from "./wording.ts"

export type SpeakersFacts = {
  readonly body: Said
  readonly meeting: Pick<MeetingFacts, "ends" | "starts" | "town" | "zone">
  readonly items: readonly AgendaItem[]
  readonly requests: readonly FloorRequest[]
  readonly now: Date
}

/** The lists of speakers as a paper, agenda item by agenda item. Each page says at which moment they stood so. */
export function speakersPaper(facts: SpeakersFacts, speaker: Speaker): Paper {
  const { say, lang } = speaker
  const { starts: from, ends: to, town, zone } = facts.meeting
  const lists = listsOf(facts, speaker)
  return {
    lang,
    dir: direction(lang),
    header: {
      organization: say("meetings.written_organization"),
      body: facts.body.text,
      occasion: [occasionOf({ from, to, town }, speaker)],
      notice: say("meetings.written_speakers_as_at", momentOf(facts.now, zone, speaker)),
    },
    title: say("meetings.written_speakers_title"),
    blocks: lists.length > 0 ? lists : [{ kind: "paragraph", runs: [{ text: say("meetings.queue_empty") }] }],
  }
}

/** By the clock of the room. */
function momentOf(now: Date, zone: string, speaker: Speaker) {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  return {
    day: dayOf(here.toPlainDate().toString(), speaker),
    time: here.toPlainTime().toString({ smallestUnit: "minute" }),
  }
}

function listsOf({ items, requests }: SpeakersFacts, speaker: Speaker): Block[] {
  const { say, lang, list } = speaker
  const own = items.flatMap(({ id, number, title }) => {
    const asked = requests.filter(({ item }) => item === id)
    if (asked.length === 0) return []
    const mark = say("meetings.item_number", { number: String(number) })
    return [
      { kind: "heading", level: 1, number: mark, runs: spoken(title, lang) } as const,
      tableOf(asked, speaker),
    ]
  })
  const taken = Map.groupBy(
    requests.filter(({ item }) => item === null),
    (one) => one.items.join(),
  )
  const under = [...taken].flatMap(([of, asked]): Block[] => {
    const text =
      of === ""
        ? say("meetings.items_not_named")
        : say("meetings.under_items", { items: list(of.split(",")) })
    return [{ kind: "heading", level: 1, runs: [{ text }] }, tableOf(asked, speaker)]
  })
  return [...own, ...under]
}

const columns = ["number", "speaker", "time", "status"] as const

function tableOf(requests: readonly FloorRequest[], speaker: Speaker): Block {
  const head = columns.map((column) => [
    { text: speaker.say("meetings.written_speakers_column", { column }) },
  ])
  return {
    kind: "table",
    head,
    rows: requests.map((one, at) => rowOf(one, at + 1, speaker)),
    repeatHead: true,
    widths: [2, 9, 3, 4],
  }
}

function rowOf(request: FloorRequest, place: number, { say, number }: Speaker): Row {
  const { name, member_states, on_behalf_of: group, status, minutes, since } = request
  const behalf = [
    ...(member_states ? [say("meetings.and_member_states")] : []),
    ...(group === null ? [] : [`(${say("meetings.on_behalf", { group })})`]),
  ]
  // A report that was taken does not say for how long somebody spoke.
  const timed = status !== "spoken" || since !== null
  return [
    [{ text: number(place) }],
    [{ text: [name, ...behalf].join(" ") }],
    [{ text: timed ? say("meetings.minutes", { count: minutes }) : "" }],
    [{ text: say("meetings.floor_status", { status }) }],
  ]
}
