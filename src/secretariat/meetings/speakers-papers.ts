import { notFound } from "../../platform/problem.ts"
import type { PaperOf } from "../documents/papers.ts"
import { bodyOf, getMeeting } from "./find-meeting.ts"
import { participantsOf } from "./participant.ts"
import { itemsOf } from "./parts-of-meeting.ts"
import { requestsOf } from "./requests-of-meeting.ts"
import { reportSpeaker } from "./speak.ts"
import { bodyNameIn } from "./words.ts"
import { speakersPaper } from "./writer/speakers-as-paper.ts"

/** The lists of speakers of a meeting as they stand now, the same for all who see the meeting. */
export const speakersPapers: PaperOf = {
  thing: "speakers",
  async make(caller, { id, lang }) {
    const meeting = await getMeeting(caller, id)
    const items = await itemsOf(caller, meeting, lang)
    if (items.length === 0) throw notFound()
    const participants = await participantsOf(caller, meeting, { body: await bodyOf(caller, meeting), lang })
    // Nobody's seat: whose delegation asks is no part of the paper.
    const requests = await requestsOf(caller, meeting, { participants, seats: [], moderates: false })
    const body = await bodyNameIn(caller, meeting.body, lang)
    return {
      name: `speakers-${meeting.starts}-${lang}`,
      paper: speakersPaper({ body, meeting, items, requests, now: caller.now }, reportSpeaker(lang)),
    }
  },
}
