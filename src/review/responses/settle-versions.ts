import type { Caller } from "../../platform/room.ts"
import { VERSION_MINUTES } from "./answer.ts"
import { settle } from "./settle.ts"

/** Somebody else has read these versions: what she read stays as she read it. */
export async function settleVersions(caller: Caller, input: { answers: readonly string[] }) {
  caller.ask(true, "answer.settle")

  const settled = await settle(caller, { answers: input.answers })

  caller.recordLater(input.answers[0] ?? "")
  return { settled }
}

/** Nobody has written on them for so long that they are versions of their own; a clock asks it. */
export async function settleOld(caller: Caller) {
  caller.ask(true, "answer.settle")

  const settled = await settle(caller, {}, new Date(caller.now.getTime() - VERSION_MINUTES * 60_000))

  caller.recordLater("")
  return { settled }
}
