import * as fc from "fast-check"
import { phrases } from "../../report/trial/write.fixture.ts"
import { nameOf } from "../../report/trial/names.fixture.ts"
import type { Lang } from "../../report/report.ts"
import type { BodyWords, Member, OfficerRole, ReportDraft, SpokenClass } from "../draft.ts"
import { towns } from "../wording.ts"
import { bodies, groups, guests, people } from "./words.fixture.ts"

const body = (lang: Lang): BodyWords => bodies[lang]
const SERIES = "XTOC/COP/WG.1"
const small = (max: number, min = 0) => fc.integer({ min, max })

/** Any meeting of a fictional body, in any language, with as much or as little of everything as a meeting may have. */
export function drafts(lang: Lang, codes: readonly string[]): fc.Arbitrary<ReportDraft> {
  const shape = fc.record({
    present: fc.shuffledSubarray([...codes], { minLength: 12, maxLength: Math.min(120, codes.length) }),
    start: fc.date({ min: new Date("2027-01-01"), max: new Date("2045-12-20"), noInvalidDate: true }),
    days: small(9),
    town: fc.constantFrom(...towns),
    sizes: fc.record({
      signatories: small(3),
      others: small(4),
      speakers: small(9),
      panel: small(4),
      elected: small(3),
    }),
    guests: fc.subarray(Object.keys(guests[lang]) as (keyof (typeof guests)["en"])[]),
    counts: fc.record({
      guests: small(3, 1),
      topics: small(4, 1),
      papers: small(3, 1),
      introduction: small(2),
      sittings: fc.option(small(12, 1)),
    }),
    recommended: fc.array(fc.record({ topic: fc.option(small(3)), strong: fc.boolean(), text: small(1) }), {
      maxLength: 9,
    }),
    talk: fc.shuffledSubarray([0, 1, 2, 3]),
    headed: fc.boolean(),
    choices: fc.record({
      union: fc.boolean(),
      consensus: fc.boolean(),
      adopted: fc.boolean(),
      draft: fc.boolean(),
      feminine: fc.boolean(),
      behalf: fc.boolean(),
      chaired: fc.boolean(),
      list: fc.boolean(),
    }),
    instrument: fc.constantFrom("convention" as const, "protocol" as const),
    standing: fc.constantFrom("chair" as const, "secretariat" as const, "adopted" as const),
  })
  return shape.map((shaped) => draftOf(lang, shaped))
}

type Shaped = {
  present: string[]
  start: Date
  days: number
  town: string
  sizes: { signatories: number; others: number; speakers: number; panel: number; elected: number }
  guests: (keyof (typeof guests)["en"])[]
  counts: { guests: number; topics: number; papers: number; introduction: number; sittings: number | null }
  recommended: { topic: number | null; strong: boolean; text: number }[]
  talk: number[]
  headed: boolean
  choices: Record<
    "union" | "consensus" | "adopted" | "draft" | "feminine" | "behalf" | "chaired" | "list",
    boolean
  >
  instrument: "convention" | "protocol"
  standing: "adopted" | "chair" | "secretariat"
}

function draftOf(lang: Lang, s: Shaped): ReportDraft {
  const p = phrases[lang]
  const from = s.start.toISOString().slice(0, 10)
  const to = new Date(s.start.getTime() + s.days * 86_400_000).toISOString().slice(0, 10)
  const named = (code: string) => ({ iso: code, name: nameOf(code, lang, "list") })
  const [signatories, others] = [
    s.present.slice(0, s.sizes.signatories),
    s.present.slice(3, 3 + s.sizes.others),
  ]
  const parties = s.present.slice(7)
  const person = (at: number) => ({
    name: people[lang][at] ?? "",
    state: named(parties[at] ?? ""),
    feminine: s.choices.feminine,
  })
  const roles: readonly OfficerRole[] = ["chair", "vice_chair", "rapporteur"]
  const topics = [p.first[0], ...p.topics.slice(0, s.counts.topics), ...p.last]
  const year = from.slice(0, 4)
  return {
    lang,
    symbol: `${SERIES}/${year}/5`,
    issued: to,
    original: "en",
    distribution: "general",
    conference: null,
    body: body(lang),
    instrument: s.instrument,
    draft: s.choices.draft,
    from,
    to,
    town: s.town,
    sittings: s.counts.sittings,
    standings: { deliberations: s.standing },
    introduction: p.introduction.slice(0, s.counts.introduction).map((text, at) => ({ id: `i${at}`, text })),
    recommendations: recommendationsOf(lang, s),
    deliberations: s.talk.map((at, index) => ({
      id: `talk_${index}`,
      heading: s.headed ? (p.topics[at] ?? null) : null,
      paragraphs: [{ id: `t${index}`, text: p.talk[at]?.[1] ?? "" }],
    })),
    opened_by: s.choices.chaired ? person(0) : null,
    opening: [],
    elected:
      s.sizes.elected === 0
        ? []
        : roles.slice(0, s.sizes.elected).map((role, at) => ({ ...person(at), role })),
    statements: statementsOf(lang, s, { parties, signatories, others }),
    panels:
      s.sizes.panel === 0
        ? []
        : [{ items: [2], people: [0, 1, 2, 3].slice(0, s.sizes.panel).map((at) => person(at + 1)) }],
    agenda: topics.map((title, at) => ({ number: at + 1, title, parts: at === 0 ? p.first[1] : [] })),
    agenda_adopted: { date: from, consensus: s.choices.consensus },
    attendance: [
      { word: "parties", members: parties.map(named) },
      { word: "organizations", members: s.choices.union ? [named("XFB")] : [] },
      { word: "signatories", members: signatories.map(named) },
      { word: "others", members: others.map(named) },
      ...s.guests.map((word) => ({
        word,
        members: guests[lang][word].slice(0, s.counts.guests).map((name) => ({ iso: null, name })),
      })),
    ],
    list_of_participants: s.choices.list ? `${SERIES}/${year}/INF/1/Rev.1` : null,
    documents: p.papers.slice(0, s.counts.papers).map((title, at) => ({
      symbol: `${SERIES}/${year}/${at + 1}`,
      title,
      also: at === 1 ? [`${SERIES}/${year}/2/Corr.1`] : [],
    })),
    adopted: s.choices.adopted ? { date: to, consensus: s.choices.consensus } : null,
  }
}

function recommendationsOf(lang: Lang, { recommended, counts }: Shaped): ReportDraft["recommendations"] {
  const p = phrases[lang]
  const placed = recommended
    .map((one) => ({ ...one, topic: one.topic !== null && one.topic < counts.topics ? one.topic : null }))
    .toSorted((a, b) => (a.topic ?? 99) - (b.topic ?? 99))
  return placed.map((one, at) => ({
    id: `r${at + 1}`,
    number: at + 1,
    item: one.topic === null ? null : one.topic + 2,
    text: (one.strong ? p.should : p.encourage)[one.text] ?? "",
  }))
}

type Present = Record<"parties" | "signatories" | "others", readonly string[]>

function statementsOf(lang: Lang, s: Shaped, present: Present): ReportDraft["statements"] {
  const named = (code: string): Member => ({
    iso: code,
    name: nameOf(code, lang, lang === "ru" ? "genitive" : "list"),
  })
  const speakers = present.parties.slice(0, s.sizes.speakers).map(named)
  const first = speakers[0]
  if (first && s.choices.behalf) speakers[0] = { ...first, on_behalf_of: groups[lang] }
  const unions: Member[] = s.choices.union
    ? [{ iso: "XFB", name: nameOf("XFB", lang, "list"), on_behalf_of: groups[lang] }]
    : []
  const guest = s.guests.find((word) => word !== "secretariat")
  const said: { items: number[]; word: SpokenClass; members: Member[] }[] = [
    { items: [2, 3], word: "parties", members: speakers },
    { items: [2], word: "organizations", members: unions },
    { items: [], word: "signatories", members: present.signatories.slice(0, 2).map(named) },
    { items: [2, 3, 4], word: "others", members: present.others.slice(0, 1).map(named) },
  ]
  if (guest)
    said.push({
      items: [2],
      word: guest,
      members: guests[lang][guest].slice(0, 2).map((name) => ({ iso: null, name })),
    })
  return said.filter(({ members }) => members.length > 0)
}
