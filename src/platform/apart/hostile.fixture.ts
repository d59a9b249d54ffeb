import { readFileSync, writeFileSync } from "node:fs"
import { problem } from "../problem.ts"
import { answerApart } from "./answer-apart.ts"

/** What a file could make of a reader, by the name that is handed over. */
const ways: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  reads: (bytes) => ({ size: bytes.length, first: bytes[0] }),
  refuses: () => {
    throw problem("platform.problem_file_key", 422, { fields: { upload: { code: "a" } } })
  },
  never_ends: () => {
    for (;;) Math.random()
  },
  fills_memory: () => Array.from({ length: 4_000 }, () => Buffer.alloc(1024 * 1024, 1)).length,
  fills_heap: () => {
    for (const kept: unknown[] = []; ;) kept.push({ at: kept.length })
  },
  says_too_much: () => "a".repeat(3_000_000),
  crashes: () => process.abort(),
  throws: () => (undefined as unknown as { a: string }).a.length,
  looks_round: () => readFileSync("/etc/hostname", "utf8"),
  writes: () => writeFileSync("/tmp/palermo-written", ""),
}

await answerApart((bytes, way: string) => ways[way]?.(bytes))
