import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { textMoves, type TextMove } from "./content-text.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockText, type Matter } from "./find-text.ts"
import { chainOf } from "./negotiation.ts"
import { showText } from "./show-text.ts"
import type { TextDetail } from "./text-detail.ts"

/** What a move says besides: why, until what, in which round or package, at whose request. */
export type MoveTerms = {
  readonly why?: string | undefined
  readonly until?: string | undefined
  readonly package?: string | undefined
  readonly round?: string | undefined
  readonly request?: string | undefined
}

/** Makes a move and keeps what was said with it. Refuses with `platform.problem_moved_on` from any other state. */
export async function makeMove(
  ...[caller, { text, negotiation }, name, terms = {}]: [Caller, Matter, TextMove, MoveTerms?]
): Promise<void> {
  const id = caller.newId()
  const columns = { last_move: id, package: terms.package ?? null }
  await move(caller, "content_text", textMoves[name], text.id, columns)
  await caller.db
    .insertInto("text_move")
    .values({
      id,
      text: text.id,
      move: name,
      to_status: textMoves[name].to,
      why: terms.why ?? null,
      until: terms.until ?? null,
      package: terms.package ?? null,
      round: terms.round ?? null,
      request: terms.request ?? null,
      at: caller.now,
    })
    .execute()
  await tellChange(caller, negotiation)
}

type Work = (caller: Caller, matter: Matter) => Promise<MoveTerms>

/** A deed of the chair that is one move. @param work what goes with it, once leave was asked */
export async function moveAsChair(
  ...[caller, input, name, work]: [Caller, { text: string; why?: string | undefined }, TextMove, Work?]
): Promise<TextDetail> {
  const matter = await lockText(caller, input.text)

  caller.ask(matter.standing.chair, `text.${name}`)

  requireOpen(matter.negotiation)
  // The text is held: what goes with a move that cannot be made is not begun.
  if (!textMoves[name].from.some((from) => from === matter.text.status)) {
    throw problem("platform.problem_moved_on", 409)
  }
  const terms = (await work?.(caller, matter)) ?? {}
  await makeMove(caller, matter, name, { why: input.why, ...terms })

  await caller.record(`text.${name}`, matter.text.id, chainOf(matter.negotiation))
  return showText(caller, { text: matter.text.id })
}
