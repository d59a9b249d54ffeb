import { readFileSync, writeFileSync } from "node:fs"
import type { Command, Words } from "../../platform/command.ts"
import { WhichJob } from "./views.ts"
import { memory } from "./contract.ts"
import { decodeXml } from "./xliff/parse-xml.ts"

/** `questionnaire ID fr`, as both commands name a job. */
function jobIn({ words: [kind, subject, lang] }: Words) {
  return WhichJob.parse({ kind, subject, lang })
}

/** As whoever's token is in PALERMO_TOKEN: her jobs, and nobody else's. */
export const commands: readonly Command[] = [
  {
    name: "translation export",
    usage: "KIND ID LANG [FILE]",
    needs: "house",
    async run(call, words) {
      const { name, content } = await call(memory.exportXliff, jobIn(words))
      const file = words.words[3] ?? name
      writeFileSync(file, content)
      return { json: { file }, lines: [file] }
    },
  },
  {
    name: "translation import",
    usage: "KIND ID LANG FILE [--apply]",
    needs: "house",
    async run(call, words) {
      const content = decodeXml(readFileSync(words.words[3] ?? ""))
      const brought = await call(memory.bringBack, { ...jobIn(words), content })
      const keys = brought.rows.map(({ key }) => key)
      const apply = words.options["apply"] !== undefined
      const shown = apply ? await call(memory.applyReturn, { return: brought.id, keys }) : brought
      return { json: shown, lines: brought.rows.map(({ kind, key }) => `${kind}  ${key}`) }
    },
  },
]
