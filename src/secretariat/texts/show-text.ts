import { openMoves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import { listReferendums } from "./awaited-capitals.ts"
import { textMoves, type TextMove } from "./content-text.ts"
import { countProposals } from "./count-proposals.ts"
import { listRounds } from "./find-round.ts"
import { tasksOf } from "./find-task.ts"
import { findMatter, type Matter } from "./find-text.ts"
import { listProposals } from "./list-proposals.ts"
import { toRows } from "./list-texts.ts"
import { describeVersions } from "./list-versions.ts"
import { listVoices } from "./list-voices.ts"
import { circlesOf } from "./show-negotiation.ts"
import type { TextDetail } from "./text-detail.ts"

/** One text with its versions, what is proposed for it and what was said of it, as far as the caller may know. */
export async function showText(caller: Caller, input: { text: string }): Promise<TextDetail> {
  const matter = await findMatter(caller, input.text)
  const { negotiation, text, standing } = matter
  const [row] = await toRows(caller, [text], await countProposals(caller, negotiation, standing))
  if (!row) throw notFound()
  const { versions, in_languages } = await describeVersions(caller, text)
  const audiences = (await audiencesOf(caller, [negotiation.id])).get(negotiation.id) ?? []
  return {
    ...row,
    negotiation: negotiation.id,
    versions,
    in_languages,
    proposals_made: await listProposals(caller, matter, in_languages),
    voices: await listVoices(caller, matter),
    awaits: await listReferendums(caller, matter),
    rounds: await listRounds(caller, negotiation, standing),
    seats: standing.seats.map(({ party }) => ({ party })),
    given_to: standing.secretariat ? await tasksOf(caller, text.id) : [],
    can: leaveOf(
      matter,
      versions.some(({ issued }) => issued === null),
    ),
    visible_to: circlesOf(caller, audiences),
  }
}

/** Moves that are made by another deed than a move of their own, and those that need nothing besides. */
function leaveOf({ negotiation, text, standing }: Matter, draft: boolean): TextDetail["can"] {
  const live = negotiation.status === "open"
  const { chair, secretariat } = standing
  const mine = Object.fromEntries(Object.keys(textMoves).map((name) => [name, chair && live])) as {
    [K in TextMove]: boolean
  }
  const { offer, agreePackage: _, ...move } = openMoves(textMoves, text.status, mine)
  return {
    set_chair_text: offer,
    draft: live && (chair || secretariat) && textMoves.offer.from.some((status) => status === text.status),
    issue: live && (chair || secretariat) && draft,
    move,
    assign_translation: secretariat,
  }
}
