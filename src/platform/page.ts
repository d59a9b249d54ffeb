import type { VNode } from "preact"
import type { Operation, Output } from "./contract.ts"
import type { Speaker } from "./languages.ts"
import type { MessageKey } from "./message-keys.ts"
import type { Call } from "./perform.ts"
import type { Actor } from "./room.ts"
import type { Params, Route } from "./route.ts"

/** What a loader is given: a client of the contracts, and what the address says. */
export type Visit<P extends string = string> = {
  readonly call: Call
  readonly actor: Actor
  readonly params: Params<P>
  readonly query: URLSearchParams
}

/** A deed that a page's form may do; `next` is where the reader goes when it is done. */
export type Post<T extends Operation = Operation> = {
  readonly operation: T
  next(output: Output<T>, params: Readonly<Record<string, string>>): string
}

/** One address. Its loader reads through the contracts; its view is HTML; its forms are deeds of the contracts. */
export type Page<P extends string, D> = {
  readonly route: Route<P>
  load(visit: Visit<P>): Promise<D>
  title(data: D, speaker: Speaker): string
  /** The language of the title where it is somebody's own text and not the house's (WCAG 3.1.2). */
  titleLang?(data: D): string
  View(props: { data: D }): VNode
  readonly posts?: readonly Post[]
  /** Puts the page into the main navigation, for a visitor or only for who has signed in. */
  readonly nav?: NavEntry
  /** Names of islands whose script the page loads; the page works without. */
  readonly islands?: readonly string[]
  /** Shown even when nobody has signed in and the address is a private one. */
  readonly bare?: true
}

export type NavEntry = {
  readonly key: MessageKey
  readonly order: number
  readonly signedIn?: true
  /** Shown only to those for whom there is something behind it. */
  may?(actor: Actor): boolean
}

// A list of pages has many data types; each is closed over by its own `page()`.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyPage = Page<any, any>

export function page<P extends string, D>(parts: Page<P, D>): Page<P, D> {
  return parts
}

export function post<T extends Operation>(operation: T, next: Post<T>["next"]): Post {
  return { operation, next }
}
