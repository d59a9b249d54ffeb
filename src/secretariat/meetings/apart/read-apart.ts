import { spawn, type ChildProcess } from "node:child_process"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { problem } from "../../../platform/problem.ts"
import type { StatesPack } from "../../directory/states-pack/rows.ts"
import type { Answer, Asked, Read } from "./message.ts"

/** What one file may cost, whatever is in it. */
export const MAX_READING_MS = 10_000
export const MAX_READING_BYTES = 512 * 1024 * 1024
/** Readings at the same moment: this machine answers others meanwhile. */
export const MAX_AT_ONCE = 2
/** What may come back of one reading. */
const MAX_ANSWER_BYTES = 48 * 1024 * 1024
/** The heap's share; the file and what it unpacks to come on top, and the whole is looked at. */
const HEAP_MIB = 288
const LOOK_EVERY_MS = 20
/** It grows between two looks, so it is ended before it is there. */
const HEADROOM_BYTES = 80 * 1024 * 1024

/** And so many wait for one of those places. */
const MAX_WAITING = 4

let underWay = 0
const waiting: (() => void)[] = []

/**
 * Reads a report in a process of its own that has no environment, writes nothing, starts nothing, and is ended when it
 * takes too long or too much memory.
 * @throws a Problem that says why the file cannot be read, or that too many are being read at this moment (503)
 */
export async function readApart(bytes: Uint8Array, pack: StatesPack): Promise<Read> {
  await takePlace()
  try {
    const answer = await answerOf(bytes, pack)
    if ("report" in answer) return answer
    throw problem(answer.code, answer.status, { values: answer.values })
  } finally {
    underWay -= 1
    waiting.shift()?.()
  }
}

async function takePlace(): Promise<void> {
  if (underWay >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw problem("meetings.problem_report_busy", 503)
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  underWay += 1
}

async function answerOf(bytes: Uint8Array, pack: StatesPack): Promise<Answer> {
  const child = spawn(process.execPath, [...LIMITS, scriptOf(import.meta.url)], {
    env: {},
    stdio: ["pipe", "pipe", "ignore"],
  })
  const ended = new Promise<void>((resolve) => {
    child.once("close", resolve)
    child.once("error", resolve)
  })
  const stopped = watch(child)
  // A child that ends early closes the pipe; why it ended is said by what it answered, or did not.
  child.stdin?.on("error", () => undefined)
  child.stdin?.write(headOf(pack))
  child.stdin?.end(bytes)
  const answer = await gather(child)
  await ended
  const why = stopped()
  if (why) throw problem(why, 422)
  if (answer === null) throw problem("meetings.problem_report_reader_ended", 422)
  return answer
}

/** Node's own permissions: it may read the program and nothing may be written, started or loaded natively. */
const LIMITS = ["--no-warnings", "--permission", "--allow-fs-read=*", `--max-old-space-size=${HEAP_MIB}`]

/** Beside the server's bundle when built; beside this file when the sources run. */
function scriptOf(here: string): string {
  const file = fileURLToPath(here)
  return join(dirname(file), file.endsWith(".ts") ? "child.ts" : "read-report.js")
}

function headOf({ states, index }: StatesPack): Buffer {
  const places = new Map(states.map((state, at) => [state.id, at]))
  const asked: Asked = {
    states,
    index: [...index].map(([key, found]) => [
      key,
      found.map(({ state, name }) => [places.get(state.id) ?? 0, state.names.indexOf(name)] as const),
    ]),
  }
  const json = Buffer.from(JSON.stringify(asked))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(json.length)
  return Buffer.concat([size, json])
}

async function gather({ stdout }: ChildProcess): Promise<Answer | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stdout ?? []) {
    size += (piece as Buffer).length
    if (size <= MAX_ANSWER_BYTES) pieces.push(piece as Buffer)
  }
  if (size > MAX_ANSWER_BYTES) throw problem("meetings.problem_report_takes_too_much", 413)
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8")) as Answer
  } catch {
    return null
  }
}

/** Ends the child when it takes too long or too much. @returns why it was ended, asked when it is over */
function watch(child: ChildProcess): () => string | null {
  let why: string | null = null
  const end = (code: string) => {
    why ??= code
    child.kill("SIGKILL")
  }
  const late = setTimeout(() => end("meetings.problem_report_takes_too_long"), MAX_READING_MS)
  const look = setInterval(() => {
    void memoryOf(child.pid).then(
      (bytes) => bytes > MAX_READING_BYTES - HEADROOM_BYTES && end("meetings.problem_report_takes_too_much"),
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
