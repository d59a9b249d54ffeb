import { direction, isLang, type Lang, type Speaker } from "../../../platform/languages.ts"
import type { Block, Masthead, Paper as Printed, Runs } from "../../../platform/paper.ts"
import type { AgendaItem, MeetingFacts, Paper, Said } from "../meeting.ts"
import { agendaEntries, entryId } from "./agenda.ts"
import { particularsOf, type Speakers } from "./as-paper.ts"
import { paragraphMark, smallMark } from "./marks.ts"
import { occasionOf } from "./wording.ts"

/** What is printed of a meeting's agenda: `registered` is the document under whose symbol it is issued. */
export type AgendaFacts = {
  readonly body: Said
  readonly meeting: Pick<MeetingFacts, "ends" | "starts" | "town">
  readonly items: readonly AgendaItem[]
  readonly papers: readonly Paper[]
  readonly registered: Paper | null
}

/** The provisional agenda as a paper: the items, then the annotations, with the documents before each item. */
export function agendaPaper(facts: AgendaFacts, speakers: Speakers): Printed {
  const { speaker } = speakers
  const annotated = facts.items.some(({ annotation }) => annotation !== null)
  return {
    lang: speaker.lang,
    dir: direction(speaker.lang),
    header: headOf(facts, speakers),
    title: agendaTitle(annotated, speaker),
    blocks: [...listOf(facts.items, speaker), ...(annotated ? annotationsOf(facts, speaker) : [])],
  }
}

export function agendaTitle(annotated: boolean, { say }: Speaker): string {
  return say("meetings.written_agenda_title", { annotated: annotated ? "yes" : "no" })
}

function headOf({ body, meeting, items, registered }: AgendaFacts, speakers: Speakers): Masthead {
  const { speaker } = speakers
  const { starts: from, ends: to, town } = meeting
  const item = items.find(({ id }) => id === registered?.item)
  const under = item && speaker.say("meetings.written_item_of_agenda", { item: markOf(item, speaker) })
  return {
    organization: speaker.say("meetings.written_organization"),
    body: body.text,
    occasion: [occasionOf({ from, to, town }, speaker), ...(item && under ? [under, item.title.text] : [])],
    ...(registered && { symbol: registered.symbol, ...particularsOf(registered, speakers) }),
  }
}

/** "1 (b)" */
function markOf({ number, part }: AgendaItem, { lang }: Speaker): string {
  if (part === 0) return String(number)
  return `${number}${lang === "zh" ? "" : " "}${smallMark(part - 1, part, lang)}`
}

function listOf(items: readonly AgendaItem[], { lang }: Speaker): Block[] {
  const agenda = items
    .filter(({ part }) => part === 0)
    .map(({ number, title }) => ({
      number,
      title: title.text,
      parts: items.filter((one) => one.number === number && one.part > 0).map((one) => one.title.text),
    }))
  const titles = new Map(items.map(({ number, part, title }) => [entryId(number, part), title]))
  return agendaEntries(agenda, lang).map(({ id, kind, number, text }) => {
    const title = titles.get(id) ?? { text, lang }
    return {
      kind: "paragraph",
      bookmark: id,
      indent: kind === "entry" ? 1 : 2,
      number,
      runs: [...spoken(title, lang), { text: text.slice(title.text.length) }],
    }
  })
}

/** Words of another language than the paper's keep their own direction. */
export function spoken({ text, lang }: Said, paper: Lang): Runs {
  return [{ text, ...(isLang(lang) && lang !== paper && { lang }) }]
}

function annotationsOf(facts: AgendaFacts, speaker: Speaker): Block[] {
  const { items } = facts
  const heading: Block = {
    kind: "heading",
    level: 1,
    runs: [{ text: speaker.say("meetings.written_annotations") }],
  }
  const blocks = items.flatMap((item): Block[] => {
    const { number, part, title } = item
    const said = saidOf(item, facts, speaker)
    const below = part === 0 && items.some((one) => one.number === number && one.annotation !== null)
    if (said.length === 0 && !below) return []
    const mark = part === 0 ? paragraphMark(number, speaker.lang) : smallMark(part - 1, part, speaker.lang)
    const level = part === 0 ? 2 : 3
    return [{ kind: "heading", level, number: mark, runs: spoken(title, speaker.lang) }, ...said]
  })
  return [heading, ...blocks]
}

function saidOf(
  { id, annotation }: AgendaItem,
  { papers, registered }: AgendaFacts,
  speaker: Speaker,
): Block[] {
  const { lang } = speaker
  const before = papers.filter((paper) => paper.item === id && paper !== registered)
  const lines = annotation?.text.split(/\n+/).filter((line) => line.trim() !== "") ?? []
  const [open, close] = lang === "zh" ? ["（", "）"] : [" (", ")"]
  return [
    ...lines.map((text): Block => ({
      kind: "paragraph",
      runs: spoken({ text, lang: annotation?.lang ?? lang }, lang),
    })),
    ...before.map(({ title, symbol }, at): Block => ({
      kind: "paragraph",
      indent: 1,
      runs: [
        ...(at === 0
          ? [{ text: `${speaker.say("meetings.written_part_documentation")}\n`, italic: true }]
          : []),
        ...spoken(title, lang),
        { text: `${open}${symbol}${close}` },
      ],
    })),
  ]
}
