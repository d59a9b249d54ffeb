import { readFileSync } from "node:fs"
import { isLang } from "../../platform/languages.ts"
import { command, type Command, type Words } from "../../platform/command.ts"
import { problem } from "../../platform/problem.ts"
import { instruments } from "./contract.ts"
import type { Provision } from "./provision.ts"
import type { TextListing } from "./texts/text-import.ts"

/** What the command line asks of this room; `--json` prints what the API answers. */
export const commands: readonly Command[] = [
  command({
    name: "instruments list",
    usage: "",
    operation: instruments.listInstruments,
    input: () => ({}),
    lines: ({ instruments }) =>
      instruments.map(({ code, official, articles }) => `${code}  ${official.text} (${articles})`),
  }),
  {
    name: "instruments show",
    usage: "REF",
    needs: "house",
    async run(call, { words: [ref = ""] }) {
      if (!ref.includes(".")) {
        const shown = await call(instruments.showInstrument, { instrument: ref })
        return { json: shown, lines: [shown.instrument.official.text, ...shown.provisions.map(lineOf)] }
      }
      const shown = await call(instruments.showProvision, { ref })
      const texts = shown.texts.flatMap(({ ref, lang, text, source }) => [
        "",
        `${ref} (${lang}, ${source})`,
        text,
      ])
      return { json: shown, lines: [...shown.provisions.map(lineOf), ...texts] }
    },
  },
  command({
    name: "instruments coverage",
    usage: "CODE",
    operation: instruments.showCoverage,
    input: ({ words: [instrument = ""] }) => ({ instrument }),
    lines: ({ provisions }) =>
      provisions.map(({ ref, levels, questions, reason }) =>
        [ref, levels.join(","), questions.map(({ label }) => label).join(", ") || (reason ?? "–")].join("  "),
      ),
  }),
  {
    name: "instruments text",
    usage: "FILE [--lang=LANG] [--source=TEXT] [--apply]",
    needs: "house",
    async run(call, words) {
      const input = readTextInput(words)
      const apply = words.options["apply"] === true
      const listing = apply
        ? await call(instruments.importTexts, input)
        : await call(instruments.previewTexts, input)
      return { json: listing, lines: linesOf(listing) }
    },
  },
]

function lineOf({ ref, parent, levels, title, gist }: Provision): string {
  return [ref, levels.join(","), parent === null ? `${title.text}: ${gist.text}` : gist.text].join("  ")
}

function linesOf({ source, lines }: TextListing): string[] {
  const marks = { new: "+", changed: "~", same: "=" }
  return [
    source,
    ...lines.map(({ ref, lang, change, text }) => `${marks[change]} ${ref} ${lang}  ${firstWords(text)}`),
  ]
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, " ")
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

function readTextInput({ words: [file = ""], options }: Words) {
  const { lang, source } = options
  return {
    content: readText(file),
    ...(isLang(lang) && { lang }),
    ...(typeof source === "string" && { source }),
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    throw problem("instruments.problem_no_file", 422, { values: { file } })
  }
}
