import type { Actor } from "../../platform/room.ts"
import { openMoves } from "../../platform/moves.ts"
import { moves, type Line, type LineFacts } from "./observation.ts"
import type { Standing } from "./standing.ts"

/**
 * What the caller may do with a line: the reviewing States' focal points propose, keep and withdraw, their experts draft;
 * the focal point of the State under review comments and agrees. When the list was handed on
 * or the review is over nothing moves.
 */
export function leaveOf(actor: Actor, line: LineFacts, stands: Standing): Line["can"] {
  const live = stands.review.status === "under_way" && !stands.frozen
  const drafting = live && stands.drafts.length > 0
  const clearing = live && stands.clears.length > 0
  const own = drafting && line.by_account === actor.account
  const state = live && stands.state
  const open = openMoves(moves, line.status, {
    propose: clearing,
    comment: state,
    agree: state,
    keep: clearing,
    reword: clearing,
    withdraw: clearing || (own && line.status === "draft"),
  })
  return {
    reword: open.reword || (drafting && line.status === "draft"),
    propose: open.propose,
    comment: open.comment,
    agree: open.agree,
    keep: open.keep,
    confirm: clearing,
    withdraw: open.withdraw,
  }
}
