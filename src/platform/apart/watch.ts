import type { ChildProcess } from "node:child_process"
import { readFile } from "node:fs/promises"
import type { Apart } from "./apart.ts"

const LOOK_EVERY_MS = 20
/** It grows between two looks, so it is ended before it is there. */
const HEADROOM_BYTES = 80 * 1024 * 1024
/** Where others keep the processors, a reader waits for them so much longer at the most. */
const BUSY = 3

/** Ends a child when it takes too long or too much. @returns why it was ended, asked when it is over */
export function watch(child: ChildProcess, { limits, codes }: Apart): () => string | null {
  const began = performance.now()
  let why: string | null = null
  const end = (code: string) => {
    why ??= code
    child.kill("SIGKILL")
  }
  const look = async () => {
    const waited = performance.now() - began
    const { worked = waited, bytes = 0 } = await useOf(child.pid)
    if (bytes > limits.bytes - HEADROOM_BYTES) end(codes.takes_too_much)
    else if (worked > limits.ms || waited > limits.ms * BUSY) end(codes.takes_too_long)
  }
  const looking = setInterval(() => void look(), LOOK_EVERY_MS)
  child.once("close", () => clearInterval(looking))
  return () => why
}

/** How Linux counts: pages of 4 KiB, and hundredths of a second. */
const PAGE = 4096
const TICK_MS = 10

/**
 * The time that a process had a processor, and its memory; nothing where the system does not say: then the time on the
 * wall and the heap's limit stand alone.
 */
async function useOf(pid: number | undefined): Promise<{ worked?: number; bytes?: number }> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  // The name of the program, which may hold spaces, ends with the last bracket; its state is the third field.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  const [user, system, pages] = [11, 12, 21].map((at) => Number(fields[at]))
  if (!user && !system && !pages) return {}
  return { worked: ((user ?? 0) + (system ?? 0)) * TICK_MS, bytes: (pages ?? 0) * PAGE }
}
