import type { Lang } from "../platform/languages.ts"
import type { Role } from "../secretariat/access/roles.ts"

/** An invented person: her name, her language, and what she does. Any likeness to a real one is chance. */
export type Player = {
  readonly persona: string
  readonly name: string
  readonly lang: Lang
  readonly role: Role
  readonly party: string | null
}

type Part = { readonly part: string; readonly role: Role; readonly names: readonly string[] }

const NAMES = {
  focal: ["Adara", "Belen", "Chidi", "Dilnoza", "Emeka", "Farid"],
  first: ["Galina", "Hoa", "Ines", "Jomo", "Kirsi", "Luis"],
  second: ["Mei", "Nadia", "Omar", "Paula", "Qasim", "Rosa"],
  observer: ["Samir", "Thandi", "Ulla", "Vera", "Wei", "Ximena"],
  mission: ["Yara", "Zoran", "Amina", "Bruno", "Celia", "Dawit"],
} as const

/** What each State of a rehearsal has: a focal point, experts and an observer, and the mission that nominates them. */
const parts: readonly Part[] = [
  { part: "focal-point", role: "focal_point", names: NAMES.focal },
  { part: "expert", role: "expert", names: NAMES.first },
  { part: "second-expert", role: "expert", names: NAMES.second },
  { part: "observer", role: "observer", names: NAMES.observer },
  { part: "mission", role: "mission", names: NAMES.mission },
]

/** The first State of a rehearsal also has those who sign and check, so that every national role can be tried. */
const furtherParts: readonly Part[] = [
  { part: "approver", role: "approver", names: ["Edith"] },
  { part: "validator", role: "validator", names: ["Fumiko"] },
]

/** The first States of a rehearsal send delegates too, each writing her own language. */
const delegation: readonly Part[] = [
  { part: "delegate", role: "delegate", names: ["Gael", "Hana", "Idris", "Julia", "Kwame", "Lin"] },
]
const DELEGATIONS = 6

const langs: readonly Lang[] = ["en", "fr", "ar", "es", "ru", "zh"]

const house: readonly Player[] = [
  { persona: "secretariat", name: "Noor", lang: "en", role: "officer", party: null },
  { persona: "secretariat-2", name: "Pascal", lang: "fr", role: "officer", party: null },
  { persona: "chair", name: "Lucía", lang: "es", role: "chair", party: null },
  { persona: "bureau", name: "Tariq", lang: "ar", role: "bureau", party: null },
  { persona: "rapporteur", name: "Ivana", lang: "ru", role: "rapporteur", party: null },
  { persona: "panellist", name: "Jia", lang: "zh", role: "panellist", party: null },
  { persona: "translator", name: "Olga", lang: "ru", role: "translator", party: null },
  { persona: "administrator", name: "Sam", lang: "en", role: "administrator", party: null },
]

/** The people of a rehearsal with these States. */
export function castFor(parties: readonly string[]): Player[] {
  const national = parties.flatMap((party, index) => {
    const own = [...parts, ...(index === 0 ? furtherParts : []), ...(index < DELEGATIONS ? delegation : [])]
    return own.map(({ part, role, names }) => ({
      persona: `${party.toLowerCase()}-${part}`,
      name: names[index % names.length] ?? party,
      lang: langs[index % langs.length] ?? "en",
      role,
      party,
    }))
  })
  return [...house, ...national]
}
