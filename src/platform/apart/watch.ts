import type { ChildProcess } from "node:child_process"
import { readFile } from "node:fs/promises"
import type { Apart } from "./apart.ts"

const LOOK_EVERY_MS = 20
/** It grows between two looks, so it is ended before it is there. */
const HEADROOM_BYTES = 80 * 1024 * 1024

/** Ends a child when it takes too long or too much. @returns why it was ended, asked when it is over */
export function watch(child: ChildProcess, { limits, codes }: Apart): () => string | null {
  let why: string | null = null
  const end = (code: string) => {
    why ??= code
    child.kill("SIGKILL")
  }
  const late = setTimeout(() => end(codes.takes_too_long), limits.ms)
  const look = setInterval(() => {
    void memoryOf(child.pid).then(
      (bytes) => bytes > limits.bytes - HEADROOM_BYTES && end(codes.takes_too_much),
    )
  }, LOOK_EVERY_MS)
  child.once("close", () => {
    clearTimeout(late)
    clearInterval(look)
  })
  return () => why
}

const PAGE = 4096

/** What a process holds in memory; nothing where the system does not say, and the heap's limit then stands alone. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "")
  return Number(text.split(" ")[1] ?? 0) * PAGE
}
