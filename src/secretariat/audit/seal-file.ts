import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { dirname } from "node:path"
import { parseSeal, sealLine, type Seal } from "./seal.ts"

/** The seals' file in the data folder: one line each, only ever added to, and outside the database on purpose. */
export const SEAL_FILE = "record-seals.jsonl"

/** The longest end of the file that is read to find its last line: a seal of 10,000 heads and more fits. */
const LONGEST_LINE = 4 * 1024 * 1024

/** Adds seals and returns only when the disk has them. What a crash left of a half-written line is cut off first. */
export async function appendSeals(path: string, seals: readonly Seal[]): Promise<void> {
  const file = await open(path, "a+", 0o600)
  try {
    await file.truncate((await readEnd(path)).whole)
    await file.appendFile(seals.map((seal) => `${sealLine(seal)}\n`).join(""))
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dirname(path))
}

/** The newest seal in the file, or null when there is none. Refuses a last line that is no seal. */
export async function lastSeal(path: string): Promise<Seal | null> {
  const { last } = await readEnd(path)
  if (last === null) return null
  const seal = parseSeal(last)
  if (!seal) throw new Error("the last line of the seal file is not a seal; run `palermo record verify`")
  return seal
}

/** The lines of the file's first `size` bytes, one at a time; a file that is not there has none. */
export async function* readSealLines(path: string, size: number): AsyncGenerator<string> {
  if (size === 0) return
  let rest = ""
  for await (const part of createReadStream(path, { end: size - 1, encoding: "utf8" })) {
    const lines = (rest + part).split("\n")
    rest = lines.pop() as string
    if (rest.length > LONGEST_LINE) throw lineTooLong()
    yield* lines
  }
}

/** How many bytes of the file are whole lines: what follows the last line's end was never acknowledged. */
export async function sizeOfSeals(path: string): Promise<number> {
  return (await readEnd(path)).whole
}

async function readEnd(path: string): Promise<{ whole: number; last: string | null }> {
  const file = await open(path, "r").catch(forgiveMissing)
  if (!file) return { whole: 0, last: null }
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - LONGEST_LINE)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start)
    const end = buffer.subarray(0, bytesRead).lastIndexOf("\n")
    const begin = end <= 0 ? -1 : buffer.lastIndexOf("\n", end - 1)
    if (begin === -1 && start > 0) throw lineTooLong()
    if (end === -1) return { whole: 0, last: null }
    return { whole: start + end + 1, last: buffer.subarray(begin + 1, end).toString() }
  } finally {
    await file.close()
  }
}

function lineTooLong(): Error {
  return new Error(`a line of the seal file is longer than ${LONGEST_LINE} bytes`)
}

function forgiveMissing(thrown: NodeJS.ErrnoException): null {
  if (thrown.code !== "ENOENT") throw thrown
  return null
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  await handle.sync().finally(() => handle.close())
}
