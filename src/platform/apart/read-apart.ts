import { spawn, type ChildProcess } from "node:child_process"
import { problem } from "../problem.ts"
import type { Answer, Apart } from "./apart.ts"
import { headOf } from "./head.ts"
import { leaveFor } from "./leave.ts"
import { takePlace } from "./places.ts"
import { watch } from "./watch.ts"

/**
 * Reads what somebody sent in a process of its own that has no environment, reads no file but the program's, writes
 * nothing, starts nothing, and is ended when it takes too long or too much memory.
 * @param told what the reader is told besides: plain data, maps and bytes
 * @throws the Problem that the reader threw, or one of `apart.codes`: too many at once (503), ended without an answer
 */
export async function readApart<T>(apart: Apart, bytes: Uint8Array, told: unknown): Promise<T> {
  const leavePlace = await takePlace(apart.codes.busy)
  try {
    const answer = await answerOf<T>(apart, bytes, told)
    if ("value" in answer) return answer.value
    const { code, status, values, fields } = answer
    throw problem(code, status, { values, fields })
  } finally {
    leavePlace()
  }
}

async function answerOf<T>(apart: Apart, bytes: Uint8Array, told: unknown): Promise<Answer<T>> {
  const { codes, limits } = apart
  const heap = `--max-old-space-size=${limits.heap_mib}`
  const child = spawn(process.execPath, [...leaveFor(apart.reader), heap, apart.reader], {
    env: {},
    stdio: ["pipe", "pipe", "ignore"],
  })
  const ended = new Promise<void>((resolve) => {
    child.once("close", resolve)
    child.once("error", resolve)
  })
  const stopped = watch(child, apart)
  // A child that ends early closes the pipe; why it ended is said by what it answered, or did not.
  child.stdin?.on("error", () => undefined)
  child.stdin?.write(headOf(told))
  child.stdin?.end(bytes)
  const answer = await gather<T>(child, apart)
  await ended
  const why = stopped()
  if (why) throw problem(why)
  if (answer === null) throw problem(codes.ended)
  return answer
}

/** What the child says is JSON: it was handed a stranger's file and is trusted with no more. */
async function gather<T>({ stdout }: ChildProcess, { codes, limits }: Apart): Promise<Answer<T> | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stdout ?? []) {
    size += (piece as Buffer).length
    if (size <= limits.answer_bytes) pieces.push(piece as Buffer)
  }
  if (size > limits.answer_bytes) throw problem(codes.takes_too_much, 413)
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8")) as Answer<T>
  } catch {
    return null
  }
}
