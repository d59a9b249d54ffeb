import { z } from "zod"
import { languages } from "../../../platform/languages.ts"

/** A code that ISO 3166-1 leaves to users, XAA to XZZ: the only codes a fictional State may have, and it alone. */
const USER_ASSIGNED = /^X[A-Z]{2}$/

const Language = z.enum(languages)

const Code = z.string().regex(/^[A-Z]{3}$/)

/** Printed text: composed, trimmed, without control or direction marks, which would travel invisibly into documents. */
const Text = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => text === text.trim() && text === text.normalize("NFC") && !/[\p{Cc}\p{Cf}]/u.test(text))

/** How sure a row is: C read in a primary source, S one secondary source, R recalled, U not found, D derived. */
const sourced = {
  source: z.string().min(1).max(40),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  note: z.exactOptional(Text),
}

/** Valid on `from` and after, and before `to`: the day a name changes already has the new name. */
const dated = { from: z.exactOptional(z.iso.date()), to: z.exactOptional(z.iso.date()) }
const inOrder = (row: { from?: string; to?: string }) => !row.from || !row.to || row.from < row.to
const DATES_WRONG = { path: ["to"], params: { code: "directory.pack_dates_wrong" } }

/** Group "none" is a value: the Holy See and the European Union belong to no regional group. */
const StateRow = z
  .strictObject({
    id: Code,
    kind: z.enum(["state", "regional_organization"]),
    alpha2: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    alpha3: Code.nullable(),
    group: z.enum([
      "african",
      "asia_pacific",
      "eastern_european",
      "latin_american_caribbean",
      "western_european_others",
      "none",
    ]),
    fictional: z.exactOptional(z.literal(true)),
    ...sourced,
  })
  .refine((row) => (row.fictional === true) === USER_ASSIGNED.test(row.id), {
    path: ["fictional"],
    params: { code: "directory.pack_fictional_code" },
  })
  .refine((row) => row.alpha3 === null || row.alpha3 === row.id, { path: ["alpha3"] })

/**
 * `list`: as printed in lists. `short`: in running text, with its article. `formal`: the full name. `former`: an
 * earlier name for lists. `genitive`: Russian, after "representatives of". `variant`: for matching only, never shown.
 */
const Name = z
  .strictObject({
    state: Code,
    lang: Language,
    kind: z.enum(["list", "short", "formal", "former", "genitive", "variant"]),
    text: Text,
    ...dated,
    ...sourced,
  })
  .refine(inOrder, DATES_WRONG)
  .refine((row) => row.kind !== "former" || row.to !== undefined, DATES_WRONG)
export type Name = z.infer<typeof Name>

/** Who belonged to a regional organization, and when (Convention art. 36 (3), 38). */
const Membership = z
  .strictObject({ organization: Code, member: Code, ...dated, ...sourced })
  .refine(inOrder, DATES_WRONG)
export type Membership = z.infer<typeof Membership>

/** What a regional organization declared of its competence, by provision (Convention art. 36 (3)-(4)). */
const Competence = z
  .strictObject({
    organization: Code,
    provision: z.string().regex(/^[A-Z]{2,8}(\.[0-9a-z]+)*$/),
    competence: z.enum(["organization", "shared", "members"]),
    ...dated,
    ...sourced,
  })
  .refine(inOrder, DATES_WRONG)

/** In which alphabet a body's list in a language is ordered, and which prefixes count for nothing. Body "*" is any. */
const Order = z.strictObject({
  body: z.string().min(1).max(60),
  lang: Language,
  by: Language,
  ignore: z.array(z.string().min(1).max(10)).max(10),
  ...sourced,
})
export type Order = z.infer<typeof Order>

/** The sentence on every list of States: a designation expresses no opinion. */
const Disclaimer = z.strictObject({ lang: Language, text: Text, ...sourced })

/** A footnote to a name, in the documents of a body, or in one document. */
const Footnote = z
  .strictObject({
    state: Code,
    body: z.string().min(1).max(60),
    document: z.exactOptional(z.string().min(1).max(80)),
    mark: z.string().min(1).max(3),
    texts: z.record(Language, Text),
    ...dated,
    ...sourced,
  })
  .refine(inOrder, DATES_WRONG)
export type Footnote = z.infer<typeof Footnote>

const Source = z.strictObject({ id: z.string().min(1).max(40), title: Text, date: z.iso.date() })

/** What a file of the pack may hold; a section may be spread over files. */
export const SECTIONS = {
  sources: Source,
  states: StateRow,
  names: Name,
  memberships: Membership,
  competences: Competence,
  orders: Order,
  disclaimers: Disclaimer,
  footnotes: Footnote,
} as const

export type Section = keyof typeof SECTIONS
export type Rows = { readonly [S in Section]: readonly z.infer<(typeof SECTIONS)[S]>[] }

export const PackHead = z.strictObject({
  name: z.literal("states"),
  version: z.string().regex(/^\d{4}\.\d+$/),
  date: z.iso.date(),
})

/** A State or regional organization with all its names. */
export type State = z.infer<typeof StateRow> & { readonly names: readonly Name[] }

export type StatesPack = Omit<Rows, "states" | "names"> & {
  readonly head: z.infer<typeof PackHead>
  readonly states: readonly State[]
  /** Names by their folded spelling, for `findByName`. */
  readonly index: ReadonlyMap<string, readonly { readonly state: State; readonly name: Name }[]>
}
