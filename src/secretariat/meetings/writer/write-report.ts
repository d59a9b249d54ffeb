import type { Speaker } from "../../../platform/languages.ts"
import type { ReportDraft } from "./draft.ts"
import { writeOrganization } from "./organization.ts"
import { heading, newPen, paragraph, part, section, type Pen, type Piece } from "./pieces.ts"
import { writeStanding } from "./standing.ts"
import { begun, dayOf, placeOf, rangeOf } from "./wording.ts"

/** A report as its pieces in reading order, with its title. */
export type Written = { title: string; pieces: readonly Piece[] }

/**
 * Writes the report of a meeting in the layout of such reports: introduction, recommendations, summary of deliberations,
 * organization of the meeting, adoption; paragraphs counted through. What did not happen leaves no heading.
 * @param speaker of the draft's language
 */
export function writeReport(draft: ReportDraft, speaker: Speaker): Written {
  const pen = newPen(draft, speaker)
  writeIntroduction(pen)
  writeRecommendations(pen)
  writeDeliberations(pen)
  writeOrganization(pen)
  writeAdoption(pen)
  return { title: titleOf(draft, speaker), pieces: pen.pieces }
}

function titleOf({ body, draft, from, to, town }: ReportDraft, speaker: Speaker): string {
  return speaker.say("meetings.written_title", {
    draft: draft ? "yes" : "no",
    of_body: body.of_name,
    place: placeOf(town, speaker),
    range: rangeOf({ from, to }, speaker),
  })
}

function writeIntroduction(pen: Pen) {
  const { introduction, standings } = pen.draft
  if (introduction.length === 0) return
  section(pen, "introduction", pen.speaker.say("meetings.written_section_introduction"))
  writeStanding(pen, "introduction", standings.introduction)
  for (const { id, text } of introduction) paragraph(pen, id, text)
}

/** Recommendations are no paragraphs: they have a count of their own, under the agenda items that they belong to. */
function writeRecommendations(pen: Pen) {
  const { recommendations, agenda, body } = pen.draft
  const { say } = pen.speaker
  if (recommendations.length === 0) return
  section(pen, "recommendations", say("meetings.written_section_recommendations"))
  paragraph(
    pen,
    "recommended",
    begun(say("meetings.written_recommended", { body: body.short, gender: body.gender })),
  )
  const specific = recommendations.filter(({ item }) => item !== null)
  const items = [...new Set(specific.map(({ item }) => item))]
  if (items.length > 0) part(pen, "specific", say("meetings.written_part_specific"))
  for (const item of items) {
    const title = agenda.find(({ number }) => number === item)?.title ?? String(item)
    heading(pen, `item_${item}`, title)
    writeNumbered(
      pen,
      specific.filter((one) => one.item === item),
    )
  }
  const general = recommendations.filter(({ item }) => item === null)
  if (general.length > 0) part(pen, "general", say("meetings.written_part_general"))
  writeNumbered(pen, general)
}

function writeNumbered(pen: Pen, recommendations: ReportDraft["recommendations"]) {
  for (const { id, number, text } of recommendations) {
    const label = pen.speaker.say("meetings.written_recommendation", { number: String(number) })
    pen.pieces.push(
      { kind: "label", id: `${id}_label`, number: "", text: label },
      { kind: "recommendation", id, number: "", text },
    )
  }
}

function writeDeliberations(pen: Pen) {
  const { deliberations, standings } = pen.draft
  if (deliberations.every(({ paragraphs }) => paragraphs.length === 0)) return
  section(pen, "deliberations", pen.speaker.say("meetings.written_section_deliberations"))
  writeStanding(pen, "deliberations", standings.deliberations)
  for (const { id, heading: title, paragraphs } of deliberations) {
    if (title !== null && paragraphs.length > 0) part(pen, id, title)
    for (const said of paragraphs) paragraph(pen, said.id, said.text)
  }
}

function writeAdoption(pen: Pen) {
  const { adopted, body } = pen.draft
  if (!adopted) return
  const { say } = pen.speaker
  section(pen, "adoption", say("meetings.written_section_adoption"))
  const values = {
    date: dayOf(adopted.date, pen.speaker),
    body: body.short,
    gender: body.gender,
    consensus: adopted.consensus ? "yes" : "no",
  }
  paragraph(pen, "adopted", say("meetings.written_adopted", values))
}
