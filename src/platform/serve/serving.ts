import type { FastifyReply } from "fastify"
import type { Operation } from "../contract.ts"
import type { House } from "../house.ts"
import type { Lang, Speaker } from "../languages.ts"
import type { Route } from "../route.ts"
import type { Assets } from "./assets.ts"

/** What the two faces that speak HTTP need, joined once at start. */
export type Serving = {
  readonly house: House
  readonly assets: Assets
  readonly guardedPerMinute: number
  speaker(lang: Lang): Speaker
  /** A fresh deed id for a form; in tests always the same, so that two pages can be compared byte by byte. */
  newDeed(): string
  /** The one door through which bytes leave: handed in by the documents room. */
  sendBytes(reply: FastifyReply, output: unknown): Promise<FastifyReply>
  /** The one door through which bytes come in: keeps an upload until a deed takes it, and gives its id. */
  readonly stage: Operation
  /** Where one signs in; a private address leads there and back. */
  readonly signIn: Route<string>
  /** The deeds that the sign-in page posts, whose success may resume a kept post. */
  readonly entering: readonly Operation[]
  /** The deed of the button that ends a session; its form is posted to the sign-in page. */
  readonly leaving: Operation
}
