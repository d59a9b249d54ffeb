import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { contract, read, write } from "../../platform/contract.ts"
import { Document, DocumentRow, MAX_TITLE } from "./document.ts"

const Party = z.string().regex(/^[A-Z]{3}$/)
const Which = z.object({ document: z.uuid() })

/** A day is meant whole, in the house's zone: from its beginning, until its end at 24:00. */
const Moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

const Staged = z
  .object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })
  .meta({ id: "StagedUpload" })

const Announced = z.object({
  name: z.string().trim().min(1).max(255),
  type: z.string().max(200),
  /** Of the whole file, in bytes. */
  size: z.int().min(1),
})
const Incoming = Announced.extend({
  id: z.uuid(),
  /** Where the next piece begins, in bytes. */
  received: z.int(),
}).meta({ id: "IncomingUpload" })
const WhichIncoming = z.object({ incoming: z.uuid() })

const Created = z.object({
  title: z.string().trim().min(1).max(MAX_TITLE),
  /** The language that it is written in, as BCP 47 spells it; `und` when it is none of ours or several. */
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  /** For which State; null for none. Needed only by who could do it for several. */
  party: Party.nullable().optional(),
  upload: z.uuid(),
})

const Listed = z.object({
  party: Party.optional(),
  /** Words of the title. */
  text: z.string().trim().max(MAX_TITLE).optional(),
  after: z.uuid().optional(),
})

const Documents = z
  .object({
    documents: z.array(DocumentRow),
    /** Where the list goes on, if it does. */
    next: z.uuid().nullable(),
    can: z.object({ create: z.boolean() }),
  })
  .meta({ id: "Documents" })

/** Null when the caller could see it only through what she withdrew. Copies that were made stay where they are. */
const Withdrawn = z.object({ document: Document.nullable(), copies: z.literal("remain") })

const Instant = z.iso.datetime({ offset: true })
const PaperAsked = z.object({
  thing: z.string().max(40),
  id: z.uuid(),
  /** `akn` is Akoma Ntoso XML, `html` a page to be filled in without a server: for things whose room gives it. */
  format: z.enum(["word", "pdf", "akn", "html"]),
  markup: z.enum(["clean", "tracked"]).default("clean"),
  /** The language of the paper: the reader's if nothing is said. */
  lang: z.enum(languages).optional(),
  at: Instant.optional(),
  since: Instant.optional(),
})
const FileAsked = z.object({
  thing: z.string().max(40),
  id: z.uuid(),
  format: z.string().max(20),
  lang: z.enum(languages).optional(),
  version: z.int().min(1).optional(),
})
/** Bytes that were made for this answer, and are kept nowhere. */
const Made = z.object({ content: z.base64(), name: z.string(), type: z.string(), size: z.int() })
const Bytes = z.object({ blob: z.uuid(), name: z.string(), type: z.string(), size: z.int() })

export const documents = contract("documents", {
  list: read("/documents", Listed, Documents),
  show: read("/documents/:document", Which, Document),
  /** The States for which the caller may keep a document; null stands for none. */
  listCapacities: read(
    "/document-capacities",
    z.object({}),
    z.object({ parties: z.array(Party.nullable()) }),
  ),
  download: read("/documents/:document/versions/:version", Which.extend({ version: z.int().min(1) }), Bytes, {
    bytes: true,
  }),
  /** A thing of any room as a paper to take along. */
  downloadPaper: read("/papers/:thing/:id", PaperAsked, Made, { bytes: true }),

  /** A thing of any room as a file for programs: a table, a signed package. */
  downloadFile: read("/files/:thing/:id", FileAsked, Made, { bytes: true }),

  stage: write(
    "/uploads",
    z.object({ name: z.string().trim().min(1).max(255), type: z.string().max(200) }),
    Staged,
    {
      upload: true,
    },
  ),
  /** The same in pieces of at most 256 KiB, for lines that break: what has arrived stays for a day. */
  beginUpload: write("/incoming-uploads", Announced, Incoming),
  showUpload: read("/incoming-uploads/:incoming", WhichIncoming, Incoming),
  sendPiece: write(
    "/incoming-uploads/:incoming/pieces",
    WhichIncoming.extend({ at: z.int().min(0) }),
    Incoming,
    { upload: true },
  ),
  finishUpload: write("/incoming-uploads/:incoming/finish", WhichIncoming, Staged),
  create: write("/documents", Created, Document),
  addVersion: write("/documents/:document/versions", Which.extend({ upload: z.uuid() }), Document),
  release: write(
    "/documents/:document/releases",
    Which.extend({ circle: z.uuid(), not_before: Moment.optional(), until: Moment.optional() }),
    Document,
  ),
  withdrawRelease: write(
    "/documents/:document/releases/:release/withdrawal",
    Which.extend({ release: z.uuid() }),
    Withdrawn,
  ),
  erase: write("/documents/:document/erasure", Which, Document),
})
