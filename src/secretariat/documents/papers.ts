import type { Lang } from "../../platform/languages.ts"
import type { Markup, Paper } from "../../platform/paper.ts"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/** Of which thing a paper is wanted, in which language, and of which moment: what a room makes of that is its own. */
export type PaperAsked = {
  readonly id: string
  readonly lang: Lang
  readonly markup: Markup
  readonly at?: string | undefined
  readonly since?: string | undefined
}

/**
 * A kind of thing that can be taken along as a paper. The room of the thing makes it for this caller, through its own
 * `visible…`: what she may not see is refused as not found.
 */
export type PaperOf = {
  readonly thing: string
  make(caller: Caller, asked: PaperAsked): Promise<Made>
}

type Made = {
  /** The name of the file, without ending. */
  readonly name: string
  readonly paper: Paper
  /** The same as Akoma Ntoso, where the room knows its parts. */
  readonly akn?: string
  /** The same as a page that is filled in without a server, where there is something to fill in. */
  html?(): string
}

/** Filled by the rooms above, one entry for each kind of thing. */
export const papers = register<PaperOf>("papers")
