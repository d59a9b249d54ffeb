import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { move } from "../../platform/moves.ts"
import type { Moves } from "../../platform/moves.ts"

export const sessionMoves = {
  close: { from: ["open"], to: "closed" },
} as const satisfies Moves<"open" | "closed">

/** Ends the caller's own session, on the server and in the browser. */
export async function signOut(caller: Caller) {
  const { session, account } = caller.actor
  if (!session || !account) throw problem("platform.problem_sign_in", 401)

  caller.ask(true, "session.close")

  await move(caller, "session", sessionMoves.close, session)

  await caller.record("session.close", account)
  return { session: null }
}
