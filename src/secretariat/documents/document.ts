import { z } from "zod"
import type { Moves } from "../../platform/moves.ts"
import { Circle } from "../access/circle.ts"

/** A document is read in its versions; a negotiation that needs more of them is a text and not a file. */
export const MAX_VERSIONS = 100
export const MAX_TITLE = 300

const documentStatus = ["held", "withdrawn"] as const

/** The life of a document. What is erased leaves a tombstone with the hashes of what was there. */
export const moves = {
  erase: { from: ["held"], to: "withdrawn" },
} as const satisfies Moves<(typeof documentStatus)[number]>

const Version = z
  .object({
    number: z.int(),
    /** Null when the content was erased: then only the hash says what was here. */
    name: z.string().nullable(),
    type: z.string(),
    size: z.int(),
    sha256: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: "DocumentVersion" })

const Release = z
  .object({
    release: z.uuid(),
    circle: Circle,
    not_before: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    can: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: "DocumentRelease" })
export type Release = z.output<typeof Release>

/** What a list says of a document. */
export const DocumentRow = z
  .object({
    id: z.uuid(),
    title: z.string().nullable(),
    lang: z.string(),
    party: z.string().nullable(),
    status: z.enum(documentStatus),
    at: z.iso.datetime(),
    visible_to: z.array(Circle),
  })
  .meta({ id: "DocumentRow" })
export type DocumentRow = z.output<typeof DocumentRow>

export const Document = DocumentRow.extend({
  versions: z.array(Version),
  /** Every release that has not ended, and the circles one may still address: only for who may release. */
  releases: z.array(Release),
  addressable: z.array(Circle),
  /** What stands upstairs about this document: a sentence's key and an address. */
  beside: z.array(z.object({ key: z.string(), path: z.string() })),
  can: z.object({
    add_version: z.boolean(),
    release: z.boolean(),
    withdraw: z.boolean(),
    erase: z.boolean(),
  }),
}).meta({ id: "Document" })
export type Document = z.output<typeof Document>

/** A document as its row says it, before anybody's leave is looked at. */
export type DocumentFacts = {
  readonly id: string
  readonly title: string | null
  readonly lang: string
  readonly party: string | null
  readonly author: string
  readonly status: (typeof documentStatus)[number]
  readonly at: Date
}

/** Whose bytes these are: the State's, or the person's who acts for none. */
export function ownerOf({ party, author }: Pick<DocumentFacts, "party" | "author">): string {
  return party ?? author
}

/** A State's deeds stand on that State's record, the secretariat's on the house's. */
export function chainOf({ party }: Pick<DocumentFacts, "party">): { chain?: string } {
  return party ? { chain: party } : {}
}
