import { readCommand } from "../secretariat/meetings/read-command.ts"
import { readWords } from "./read-words.ts"

/** `./palermo report read FILE [--json]` without the rest of the house, which it does not need. */
export async function readReportAlone(given: readonly string[]): Promise<number> {
  const words = readWords(given)
  const asksNobody = () => Promise.reject(new Error("this command asks no room"))
  const { json, lines } = await readCommand.run(asksNobody, words)
  console.log(words.options["json"] ? JSON.stringify(json, null, 2) : lines.join("\n"))
  return 0
}
