import type { Output } from "../../../platform/contract.ts"
import type { Call } from "../../../platform/perform.ts"
import { instruments } from "../../instruments/contract.ts"
import type { Instrument, Provision } from "../../instruments/provision.ts"

export type Picking = {
  readonly treaties: readonly Instrument[]
  /** The article whose provisions are offered, and the choice of articles of its treaty. */
  readonly article: PickedArticle | null
}
type PickedArticle = {
  readonly instrument: string
  readonly articles: readonly Provision[]
  readonly ref: string | null
  readonly provisions: readonly Provision[]
}

/** What the address asks to pick from: a treaty (`SOM`), or an article of it (`SOM.8`). */
export async function loadArticle(call: Call, asked: string | null): Promise<PickedArticle | null> {
  const [, code = ""] = /^([A-Z]{2,10})(?:\.\d+[a-z]?)?$/.exec(asked ?? "") ?? []
  if (!code || !asked) return null
  const { instruments: treaties } = await call(instruments.listInstruments, {})
  if (!treaties.some((treaty) => treaty.code === code)) return null
  const { provisions }: Output<typeof instruments.showInstrument> = await call(instruments.showInstrument, {
    instrument: code,
  })
  const articles = provisions.filter(({ parent }) => parent === null)
  const ref = articles.some((article) => article.ref === asked) ? asked : null
  const below = provisions.filter((row) => row.ref === ref || row.ref.startsWith(`${ref}.`))
  return { instrument: code, articles, ref, provisions: ref === null ? [] : below }
}
