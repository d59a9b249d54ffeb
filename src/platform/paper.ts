import type { Lang } from "./languages.ts"

/**
 * A paper as plain data, before it is Word or PDF: what a delegation holds in her hand. It knows no treaty words and
 * says none of its own; whatever is printed, labels included, comes from the room that makes it, in the paper's language.
 */
export type Paper = {
  readonly lang: Lang
  readonly dir: "ltr" | "rtl"
  readonly header: Masthead
  readonly title: string
  readonly subtitle?: string
  readonly blocks: readonly Block[]
  readonly footnotes?: readonly Footnote[]
}

/** The head of a United Nations document. Each is a line as it is to be printed, such as "Original: English". */
export type Masthead = {
  readonly organization?: string
  readonly body?: string
  /** Lines under the body, such as where and when it meets and the agenda item. */
  readonly occasion?: readonly string[]
  readonly symbol?: string
  readonly distribution?: string
  readonly date?: string
  readonly original?: string
  /** Stands framed under the title and at the foot of every page, such as that a text is no official one. */
  readonly notice?: string
}

/**
 * The parts of a paper in reading order. Numbers are typed text, never a word processor's own numbering: whoever reads
 * the paper back, a person or a program, must find the number that was cited in the room.
 */
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Question
  | Control
  | { readonly kind: "rule" | "pageBreak" }

/** A name by which a reader of the file finds the block again: a letter, then letters, digits and `_`, at most 40. */
type Named = { readonly bookmark?: string }
/** The language of the block's own words where it is not the paper's: its direction follows from it. */
type Spoken = { readonly lang?: Lang }

export type Heading = Named &
  Spoken & {
    readonly kind: "heading"
    readonly level: 1 | 2 | 3
    readonly number?: string
    readonly runs: Runs
  }
export type Paragraph = Named &
  Spoken & {
    readonly kind: "paragraph"
    readonly number?: string
    readonly indent?: 0 | 1 | 2
    readonly runs: Runs
  }
export type List = Named & Spoken & { readonly kind: "list"; readonly items: readonly Item[] }
export type Item = { readonly number?: string; readonly runs: Runs }
export type Table = Spoken & {
  readonly kind: "table"
  /** What the table shows, printed above it and read to those who cannot see it. */
  readonly caption?: string
  readonly head: Row
  readonly rows: readonly Row[]
  /** The head again on every page; only a table that surely fits one page does without. */
  readonly repeatHead: boolean
  /** The columns' shares of the width; equal if not given. */
  readonly widths?: readonly number[]
}
export type Row = readonly Runs[]
/** A question with room for its answers. The bookmark holds the answers alone; the code is printed beside the number. */
export type Question = Named &
  Spoken & {
    readonly kind: "question"
    readonly code: string
    readonly number: string
    readonly runs: Runs
    readonly guidance?: Runs
    readonly answers: readonly Answer[]
  }
/**
 * Lines that somebody changes in a word processor and sends back: a block content control that begins and
 * ends with a printed mark, from the one to the other in the bookmark. Word processors drop the tag, some the control; what is printed stays.
 */
export type Control = Named &
  Spoken & {
    readonly kind: "control"
    readonly alias: string
    readonly tag: string
    readonly before: string
    readonly after: string
    readonly lines: readonly Runs[]
  }
/** Where an answer is written, chosen, or stands already. */
export type Answer =
  | { readonly kind: "lines"; readonly label?: string; readonly lines: number }
  | { readonly kind: "options"; readonly label?: string; readonly options: readonly Option[] }
  | { readonly kind: "text"; readonly label?: string; readonly runs: Runs; readonly lang?: Lang }
export type Option = { readonly text: string; readonly chosen?: boolean }

export type Footnote = { readonly key: string; readonly runs: Runs }
export type Runs = readonly Run[]
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly lang?: Lang
  readonly change?: Change
  /** The key of a footnote that is called at the end of this run. */
  readonly note?: string
}
/**
 * What a redline inserts or strikes. Who proposed it and when are absent where a format of negotiation names nobody:
 * they are then in no byte of the file.
 */
export type Change = { readonly kind: "ins" | "del"; readonly by?: string; readonly at?: string }

/** Changes shown as changes, or only the words that stand if all are taken. */
export type Markup = "tracked" | "clean"
