import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addVersion } from "./add-version.ts"
import { textMoves } from "./content-text.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockText } from "./find-text.ts"
import { chainOf } from "./negotiation.ts"
import { showText } from "./show-text.ts"
import type { TextDetail } from "./text-detail.ts"

/** A further draft by the secretariat or the chair, for the two of them until it is issued. */
export async function draftVersion(
  caller: Caller,
  input: { text: string; body: string },
): Promise<TextDetail> {
  const { negotiation, text, standing } = await lockText(caller, input.text)

  caller.ask(standing.secretariat || standing.chair, "text.draft")

  requireOpen(negotiation)
  // What is agreed is changed only after it was reopened.
  if (!textMoves.offer.from.some((status) => status === text.status)) {
    throw problem("platform.problem_moved_on", 409)
  }
  const { body } = input
  const number = await addVersion(caller, text, { lang: text.lang, standing: "draft", body, issued: false })
  await tellChange(caller, negotiation)

  await caller.record("text.draft", text.id, { number, ...chainOf(negotiation) })
  return showText(caller, input)
}
