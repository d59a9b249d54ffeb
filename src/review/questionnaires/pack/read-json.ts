import type { Faults } from "./faults.ts"

/** One file of a questionnaire: 500 questions with guidance in one language are a tenth of this. */
export const MAX_FILE_CHARACTERS = 2_000_000
/** Deeper than any questionnaire nests; checked before anything walks into it. */
const MAX_NESTING = 40

/** The value of a JSON file, or nothing when it is too large, no JSON, or nests too deep: each is a fault. */
export function readJson(faults: Faults, file: string, text: string | undefined): unknown {
  const place = { file, row: "" }
  const value = text === undefined || text.length > MAX_FILE_CHARACTERS ? undefined : parse(text)
  if (text === undefined) faults.add(place, "file_missing")
  else if (text.length > MAX_FILE_CHARACTERS)
    faults.add(place, "file_too_large", { limit: MAX_FILE_CHARACTERS })
  else if (value === undefined) faults.add(place, "file_not_json")
  else if (nesting(value) > MAX_NESTING) faults.add(place, "file_too_deep")
  else return value
  return undefined
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
