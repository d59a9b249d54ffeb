import * as fc from "fast-check"
import type { Lang } from "../report.ts"

/** A meeting that never was: what its report must be read back as. */
export type Meeting = {
  lang: Lang
  year: number
  month: number
  from: number
  to: number
  parties: string[]
  organization: boolean
  signatories: string[]
  others: string[]
  secretariat: boolean
  bodies: number
  speakers: string[]
  signatorySpeaker: string | null
  spokeOn: { from: number; to: number }
  topics: number
  recommendations: { topic: number | null; strong: boolean; text: number }[]
  papers: number
  chair: { name: string; state: string }
  panel: { name: string; state: string }[]
  talk: number[]
  organizationFirst: boolean
  introduction: number
}

const people: Record<Lang, readonly string[]> = {
  en: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  fr: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  es: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  zh: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  ru: ["Орла Вантрек", "Тобия Корван", "Мирела Астор", "Гуго Пелл-Ардени", "Уна Соррек"],
  ar: ["أورلا فانتريك", "توبيا كورفان", "ميريلا أستور", "هوغو بيل", "أونا سوريك"],
}

/** Any meeting of any size in one language, attended by any of these States. */
export function meetings(lang: Lang, codes: readonly string[]): fc.Arbitrary<Meeting> {
  const share = fc.shuffledSubarray([...codes], { minLength: 14, maxLength: Math.min(90, codes.length) })
  const small = (max: number) => fc.integer({ min: 0, max })
  const numbers = fc.record({
    year: fc.integer({ min: 2027, max: 2045 }),
    month: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 1, max: 20 }),
    days: fc.integer({ min: 1, max: 6 }),
    signatories: fc.integer({ min: 1, max: 4 }),
    others: fc.integer({ min: 1, max: 5 }),
    speakers: fc.integer({ min: 2, max: 8 }),
    bodies: fc.integer({ min: 1, max: 4 }),
    topics: fc.integer({ min: 1, max: 4 }),
    papers: fc.integer({ min: 1, max: 3 }),
    panel: fc.integer({ min: 1, max: 4 }),
    introduction: fc.integer({ min: 1, max: 2 }),
  })
  const recommendations = fc.array(
    fc.record({ topic: fc.option(small(3)), strong: fc.boolean(), text: small(1) }),
    { maxLength: 9 },
  )
  const choices = fc.record({
    organization: fc.boolean(),
    secretariat: fc.boolean(),
    signatorySpeaks: fc.boolean(),
    organizationFirst: fc.boolean(),
    talk: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
  })
  return fc
    .record({ codes: share, numbers, recommendations, choices })
    .map(({ codes: present, numbers: n, recommendations: said, choices: c }) => {
      const signatories = present.slice(0, n.signatories)
      const others = present.slice(n.signatories, n.signatories + n.others)
      const parties = present.slice(n.signatories + n.others)
      const named = people[lang]
      return {
        lang,
        year: n.year,
        month: n.month,
        from: n.from,
        to: n.from + n.days,
        parties,
        signatories,
        others,
        organization: c.organization,
        secretariat: c.secretariat,
        bodies: n.bodies,
        organizationFirst: c.organizationFirst,
        speakers: parties.slice(0, Math.min(n.speakers, parties.length)),
        signatorySpeaker: c.signatorySpeaks ? (signatories[0] ?? null) : null,
        spokeOn: { from: 2, to: n.topics + 2 },
        topics: n.topics,
        recommendations: said
          .map((one) => ({ ...one, topic: one.topic !== null && one.topic < n.topics ? one.topic : null }))
          .sort((a, b) => (a.topic ?? 99) - (b.topic ?? 99)),
        papers: n.papers,
        chair: { name: named[0] ?? "", state: parties[0] ?? "" },
        panel: named.slice(1, 1 + n.panel).map((name, at) => ({ name, state: parties[at] ?? "" })),
        talk: c.talk,
        introduction: n.introduction,
      }
    })
}
