import type { Lang, Speaker } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { statesNow } from "../directory/states-now.ts"
import { bodyOf } from "./find-meeting.ts"
import { itemsOf, officersOf, papersOf } from "./parts-of-meeting.ts"
import type { MeetingFacts, Officer } from "./meeting.ts"
import { requestsOf } from "./requests-of-meeting.ts"
import { spokenClass, statementsOf } from "./statements-of-meeting.ts"
import { participantsOf, partyNameOn } from "./participant.ts"
import type { ReportFacts } from "./report.ts"
import { paragraphsOf, wordsIn, type ParagraphRow, type ReportText } from "./report-words.ts"
import { saidIn, wordsOf } from "./words.ts"
import type { BodyWords, Person, ReportDraft } from "./writer/draft.ts"

type Source = { meeting: MeetingFacts; report: ReportFacts; texts: ReadonlyMap<string, ReportText> }

/** What the meeting has been until now, in one language, as its report is written from it. */
export async function draftOfMeeting(
  caller: Caller,
  { meeting, report, texts }: Source,
  { lang, speaker }: { lang: Lang; speaker: Speaker },
): Promise<ReportDraft> {
  const body = await bodyOf(caller, meeting)
  const participants = await participantsOf(caller, meeting, { body, lang })
  const items = await itemsOf(caller, meeting, lang)
  const officers = await officersOf(caller, meeting)
  const pack = await statesNow(caller)
  const named = (party: string) => ({
    iso: party,
    name: partyNameOn(pack, party, { lang, date: meeting.ends }),
  })
  const spoken = (party: string) =>
    partyNameOn(pack, party, {
      lang,
      date: meeting.ends,
      ...(lang === "ru" && { kind: "genitive" as const }),
    })
  const hall = { participants, seats: [], moderates: false }
  const requests = await requestsOf(caller, meeting, hall)
  const numberOf = new Map(items.map(({ id, number }) => [id, number]))
  const person = ({ name, party, feminine }: Officer): Person => ({ name, state: named(party), feminine })
  const chair = officers.find(({ role }) => role === "chair")
  const rows = await paragraphsOf(caller, report)
  const papers = await papersOf(caller, meeting, { lang, keeper: false })
  return {
    lang,
    symbol: report.symbol,
    issued: report.adopted,
    original: report.lang,
    distribution: report.status === "adopted" ? "general" : "limited",
    conference: null,
    body: await bodyWords(caller, body.id, lang),
    instrument: body.instrument,
    draft: report.status !== "adopted",
    from: meeting.starts,
    to: meeting.ends,
    town: meeting.town,
    sittings: report.sittings,
    standings: { deliberations: report.deliberations },
    ...written(
      { rows, texts, lang },
      items.filter(({ part }) => part === 0),
    ),
    opened_by: chair ? person(chair) : null,
    elected: officers.flatMap((one) =>
      one.role === "panellist" ? [] : [{ ...person(one), role: one.role }],
    ),
    statements: statementsOf({ requests, participants, numberOf, spoken }, speaker),
    panels: panelsOf(officers, { numberOf, person }),
    agenda: items
      .filter(({ part }) => part === 0)
      .map(({ number, title }) => ({
        number,
        title: title.text,
        parts: items.filter((one) => one.number === number && one.part > 0).map((one) => one.title.text),
      })),
    agenda_adopted: { date: meeting.starts, consensus: true },
    attendance: Object.entries(spokenClass).map(([of, word]) => ({
      word,
      members: participants
        .filter((one) => one.class === of)
        .map(({ party, name }) => ({ iso: party, name })),
    })),
    list_of_participants: papers.find(({ kind }) => kind === "information")?.symbol ?? null,
    documents: papers
      .filter(({ kind }) => kind !== "information")
      .map(({ symbol, title }) => ({ symbol, title: title.text, also: [] })),
    adopted: report.adopted === null ? null : { date: report.adopted, consensus: true },
  }
}

async function bodyWords(caller: Caller, body: string, lang: Lang): Promise<BodyWords> {
  const words = await wordsOf(caller, [body])
  const word = (field: string) => saidIn(words, { subject: body, field }, lang)?.text ?? body
  const gender = word("gender")
  return {
    name: word("name"),
    of_name: word("of_name"),
    short: word("short"),
    gender: gender === "f" || gender === "n" ? gender : "m",
  }
}

type People = { rows: readonly ParagraphRow[]; texts: ReadonlyMap<string, ReportText>; lang: Lang }
type Titled = { number: number; title: { text: string } }

/** What people wrote. A recommendation is numbered as it stands; deliberations stand under their agenda items. */
function written({ rows, texts, lang }: People, items: readonly Titled[]) {
  const said = rows.flatMap(({ id, section, item }) => {
    const text = texts.get(id)
    const words = text && text.status !== "withdrawn" ? wordsIn(text, lang) : null
    return words ? [{ id, section, item, text: words.text }] : []
  })
  const of = (section: ParagraphRow["section"]) => said.filter((one) => one.section === section)
  const numbers = [...new Set(of("deliberations").map(({ item }) => item))]
  return {
    introduction: of("introduction"),
    opening: of("opening"),
    recommendations: of("recommendations").map((one, at) => ({ ...one, number: at + 1 })),
    deliberations: numbers.map((number) => ({
      id: `deliberations_${number ?? "general"}`,
      heading: items.find((item) => item.number === number)?.title.text ?? null,
      paragraphs: of("deliberations").filter(({ item }) => item === number),
    })),
  }
}

function panelsOf(
  officers: readonly Officer[],
  { numberOf, person }: { numberOf: ReadonlyMap<string, number>; person: (one: Officer) => Person },
) {
  const panellists = officers.filter(({ role }) => role === "panellist")
  return [...Map.groupBy(panellists, ({ item }) => item ?? "")].map(([item, people]) => ({
    items: [numberOf.get(item) ?? []].flat(),
    people: people.map(person),
  }))
}
