import type { Words } from "../platform/command.ts"

/** What was typed after a command, its `--options` apart. */
export function readWords(given: readonly string[]): Words {
  const options: Record<string, string | true> = {}
  const words = given.filter((word) => {
    const option = /^--([a-z-]+)(?:=(.*))?$/.exec(word)
    if (option?.[1]) options[option[1]] = option[2] ?? true
    return !option
  })
  return { words, options }
}
