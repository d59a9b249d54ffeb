import type { Speaker } from "../../../platform/languages.ts"
import type { Member } from "./draft.ts"
import { paragraph, part, type Pen } from "./pieces.ts"
import { formOf, listOf, namesOf, peopleOf, sentenceOf } from "./wording.ts"

/** Who spoke, by class and agenda item, and who led discussions. What they said stands under nobody's name. */
export function writeStatements(pen: Pen) {
  const { statements, panels, instrument } = pen.draft
  const { say, lang } = pen.speaker
  const spoken = statements.filter(({ members }) => members.length > 0)
  if (spoken.length === 0 && panels.length === 0) return
  part(pen, "statements", say("meetings.written_part_statements"))
  for (const { word, items, members } of spoken) {
    const under = underItems(items, pen.speaker)
    const lead = say(`meetings.written_spoke_${word}`, { form: formOf(members.length), instrument, under })
    const names = members.map((member) => withGroup(member, pen.speaker))
    const id = ["spoke", word, ...items].join("_")
    paragraph(pen, id, sentenceOf(lead, namesOf(names, word, lang), lang))
  }
  for (const { items, people } of panels) {
    const values = {
      under: underItems(items, pen.speaker),
      form: formOf(people.length),
      people: peopleOf(people, lang),
    }
    paragraph(pen, ["panel", ...items].join("_"), say("meetings.written_panel", values))
  }
}

function underItems(items: readonly number[], speaker: Speaker): string {
  if (items.length === 0) return ""
  const listed = listOf(items.map(String), speaker.lang)
  return speaker.say("meetings.written_under", { form: formOf(items.length), items: listed })
}

/** "Egypt (on behalf of the Group of 77 and China)" */
function withGroup({ name, on_behalf_of: group }: Member, { say, lang }: Speaker): string {
  if (group === undefined) return name
  const behalf = say("meetings.written_on_behalf", { group })
  return lang === "zh" ? `${name}（${behalf}）` : `${name} (${behalf})`
}
