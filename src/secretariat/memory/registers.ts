import type { Lang } from "../../platform/languages.ts"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/** Texts of one thing in one language pair; more are several things. */
export const MAX_UNITS = 3_000
/** Jobs that one person's queue shows. */
export const MAX_JOBS = 200

/** One text of a thing that is translated: a question, a title, a paragraph. */
export type Unit = {
  readonly key: string
  /** Its number, where the thing numbers it. */
  readonly label: string | null
  readonly provisions: readonly string[]
  readonly source: string
  /** Which version of the authoritative text this is. */
  readonly number: number
  /** The wording that the translation renders; null when there is none, or nobody knows any more. */
  readonly rendered: string | null
  readonly translation: string | null
  readonly standing: "missing" | "stale" | "current"
}

export type Which = { readonly kind: string; readonly subject: string; readonly lang: Lang }

/** The texts of one thing that this caller is to translate, or keeps, into one language. */
export type Job = Which & {
  readonly from: Lang
  /** Symbol or code, that a reader of any language knows it by; null when she may not know it. */
  readonly symbol: string | null
  /** The body whose texts these are: the term base is its own. */
  readonly body: string
  /** Whose record says what was done. */
  readonly chain: string
  readonly units: readonly Unit[]
  readonly can: { readonly translate: boolean; readonly approve: boolean }
}

/**
 * A kind of thing whose texts are translated. Its room says who sees what, through its own `visible…`: what somebody was
 * not given to translate and does not keep is not there for her.
 */
export type Translatable = {
  readonly kind: string
  /** What waits for her, or is hers to approve, and since when. */
  list(caller: Caller): Promise<readonly (Which & { readonly since: Date })[]>
  find(caller: Caller, which: Which): Promise<Job | null>
  /** Writes one translation, of the source version that the translator had before her. */
  write(caller: Caller, job: Job, written: { unit: Unit; body: string }): Promise<void>
}

/** Filled by the rooms that keep texts, one entry for each kind. */
export const translatable = register<Translatable>("translatable")
