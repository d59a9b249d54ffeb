import { readFileSync, writeFileSync } from "node:fs"
import canonicalize from "canonicalize"
import type { Command } from "../../../platform/command.ts"
import { problem } from "../../../platform/problem.ts"
import { responses } from "../contract.ts"

/** `./palermo response import FILE`: takes in what a State's own house has sealed, and prints the receipt for it. */
export const importCommand: Command = {
  name: "response import",
  usage: "FILE [--receipt=FILE]",
  needs: "house",
  async run(call, { words: [file = ""], options }) {
    const { arrival, receipt, repeated } = await call(responses.receiveFile, { content: readBase64(file) })
    const { party, questionnaire, version, number } = arrival
    const text = canonicalize(receipt) as string
    const kept = options["receipt"]
    if (typeof kept === "string") writeFileSync(kept, text)
    return {
      json: { arrival, receipt, repeated },
      lines: [
        `${party} answered ${questionnaire.code} ${questionnaire.version}; version ${version}, receipt ${number}.`,
        ...(repeated ? ["It had been taken in before; nothing was changed."] : []),
        ...(typeof kept === "string"
          ? [`The receipt to send back: ${kept}`]
          : ["The receipt to send back:", text]),
      ],
    }
  },
}

function readBase64(file: string): string {
  try {
    return readFileSync(file).toString("base64")
  } catch {
    throw problem("responses.problem_harvest_file", 422, { values: { file } })
  }
}
