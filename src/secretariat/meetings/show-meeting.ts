import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { dayOf, instantAt } from "../../platform/clocks/days.ts"
import { audiencesOf } from "../access/releases.ts"
import { circlesOf } from "../texts/show-negotiation.ts"
import { bodyOf, chairs, getMeeting, keeps } from "./find-meeting.ts"
import { itemsOf, officersOf, papersOf } from "./parts-of-meeting.ts"
import { moves, type Meeting, type MeetingFacts } from "./meeting.ts"
import { requestsOf } from "./requests-of-meeting.ts"
import { participantsOf, registers, seatsOf } from "./participant.ts"
import { readerLang, saidIn, wordsOf } from "./words.ts"

/** A meeting with its agenda, documents, participants and lists of speakers, in the reader's language. */
export async function showMeeting(caller: Caller, input: { meeting: string }): Promise<Meeting> {
  const meeting = await getMeeting(caller, input.meeting)
  const body = await bodyOf(caller, meeting)
  const lang = readerLang(caller)
  const participants = await participantsOf(caller, meeting, { body, lang })
  const seats = seatsOf(caller, meeting, { participants, body })
  const moderates = keeps(caller, meeting) || chairs(caller, meeting)
  const keeper = keeps(caller, meeting)
  const words = await wordsOf(caller, [meeting.id, body.id])
  const going = meeting.status === "announced" || meeting.status === "open"
  return {
    ...meeting,
    name: saidIn(words, { subject: body.id, field: "name" }, lang) ?? { text: body.id, lang: "en" },
    begins: momentOf(meeting),
    series: body.series,
    presence: body.presence,
    notice: saidIn(words, { subject: meeting.id, field: "notice" }, lang),
    items: await itemsOf(caller, meeting, lang),
    papers: await papersOf(caller, meeting, { lang, keeper }),
    participants,
    requests: await requestsOf(caller, meeting, { participants, seats, moderates }),
    officers: await officersOf(caller, meeting),
    seats,
    registers: registers(caller, meeting),
    can: {
      keep: keeper,
      ...openMoves(moves, meeting.status, { announce: keeper, open: keeper, close: keeper }),
      moderate: moderates,
      ask_floor: going && (moderates || seats.some(({ rights }) => rights.includes("speak"))),
    },
    visible_to: circlesOf(caller, (await audiencesOf(caller, [meeting.id])).get(meeting.id) ?? []),
  }
}

/** The moment at which it begins, from the host city's clock. */
function momentOf({ starts, begins, zone }: Pick<MeetingFacts, "begins" | "starts" | "zone">): string {
  return new Date(instantAt(dayOf(starts), begins, zone)).toISOString()
}
