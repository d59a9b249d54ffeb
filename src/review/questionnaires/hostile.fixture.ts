import { readQuestionnaire, type PackFiles } from "./pack/read-questionnaire.ts"

export const MAX_NESTED = 50_000

export function nestedJson(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth)
}

/** The faults of files by their place, trimmed to the file where the whole file is at fault; null when they are read. */
export function readAs(files: PackFiles): Record<string, unknown> | null {
  try {
    readQuestionnaire(files, { provisions: new Set(["SOM.6"]), whole: false })
    return null
  } catch (thrown) {
    return (thrown as { fields: Record<string, unknown> }).fields
  }
}
