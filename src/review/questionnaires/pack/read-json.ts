import type { Faults } from "./faults.ts"

/** One file of a questionnaire: 400 questions with guidance in one language are a tenth of this. */
export const MAX_FILE_CHARACTERS = 2_000_000
/** Deeper than any questionnaire nests; checked before anything walks into it. */
const MAX_NESTING = 40

/** The value of a JSON file, or nothing when it is too large, no JSON, or nests too deep: each is a fault. */
export function readJson(faults: Faults, file: string, text: string | undefined): unknown {
  if (text === undefined) return void faults.add({ file, row: "" }, "file_missing")
  if (text.length > MAX_FILE_CHARACTERS) {
    return void faults.add({ file, row: "" }, "file_too_large", { limit: MAX_FILE_CHARACTERS })
  }
  const value = parse(text)
  if (value === undefined) return void faults.add({ file, row: "" }, "file_not_json")
  if (nesting(value) > MAX_NESTING) return void faults.add({ file, row: "" }, "file_too_deep")
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Walks without recursion: a hostile file nests deeper than a stack. */
function nesting(value: unknown): number {
  let level: unknown[] = [value]
  for (let depth = 0; ; depth++) {
    if (level.length === 0 || depth > MAX_NESTING) return depth
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []))
  }
}
