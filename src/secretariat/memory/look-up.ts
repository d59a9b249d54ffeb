import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { bodiesOf } from "./find-job.ts"
import { offersFor } from "./segments/offers.ts"
import { segmentsOf } from "./segments/segments.ts"

type Asked = { readonly from: Lang; readonly to: Lang; readonly text: string }

/** What the memory offers for each sentence of a text: from what this caller may see, and nothing else. */
export async function lookUp(caller: Caller, { from, to, text }: Asked) {
  const offers = await offersFor(caller, { from, to, bodies: await bodiesOf(caller) })
  return { offers: segmentsOf(text, from).map((one) => ({ sentence: one.text, offers: offers(one.text) })) }
}
