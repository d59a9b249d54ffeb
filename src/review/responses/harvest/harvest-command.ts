import { readFile } from "node:fs/promises"
import type { Answer, Command, CommandCall, Words } from "../../../platform/command.ts"
import { notFound, problem } from "../../../platform/problem.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { harvestApart } from "../letter/read-form-apart.ts"
import { formOf } from "./form.ts"
import type { Harvest, Proposal } from "./harvest.ts"

/** `./palermo response harvest`: a dry proposal. It needs no response, writes nothing and applies nothing. */
export const harvestCommand: Command = {
  name: "response harvest",
  usage: "FILE --questionnaire=CODE|ID",
  needs: "house",
  run: runHarvest,
}

async function runHarvest(call: CommandCall, { words, options }: Words): Promise<Answer> {
  const [file = ""] = words
  const asked = options["questionnaire"]
  if (typeof asked !== "string") throw problem("responses.problem_harvest_against", 422)
  const bytes = await readFile(file).catch(() => {
    throw problem("responses.problem_harvest_file", 422, { values: { file } })
  })
  const form = formOf(
    (await call(questionnaires.exportFiles, { questionnaire: await idOf(call, asked) })).files,
  )
  const found = await harvestApart(bytes, form)
  return { json: found, lines: linesOf(found) }
}

/** By its id, or the first of its code that whoever asks may see. */
async function idOf(call: CommandCall, asked: string): Promise<string> {
  if (/^[0-9a-f-]{36}$/.test(asked)) return asked
  const { questionnaires: listed } = await call(questionnaires.list, {})
  const found = listed.find(({ code }) => code === asked)
  if (!found) throw notFound()
  return found.id
}

const REASONS: Readonly<Record<Proposal["reason"], string>> = {
  number_and_wording: "same number and like wording",
  article_and_wording: "cites the same article, like wording",
  wording: "like wording",
}
const SHOWN = 100

function linesOf({ lang, proposals, unplaced, furniture }: Harvest): string[] {
  return [
    ...proposals.map(({ number, question, reason, wording, at, text, boxes }) =>
      [
        `${number}  ${question}  line ${at}: ${REASONS[reason]} (${wording.join(", ")})`,
        `    ${text.slice(0, SHOWN).replaceAll("\n", " ")}`,
        ...(boxes.length > 0 ? ["    boxes are shown and never taken over"] : []),
      ].join("\n"),
    ),
    ...unplaced.map(({ head, at, provisions }) =>
      `not placed  line ${at}: ${head.slice(0, SHOWN)} ${provisions.join(" ")}`.trimEnd(),
    ),
    ...furniture.map(({ text, times }) => `of the page  ${times} times: ${text}`),
    `language ${lang}, proposals ${proposals.length}, not placed ${unplaced.length}; nothing is applied`,
  ]
}
