import { createHash } from "node:crypto"
import { renderToString } from "preact-render-to-string"
import type { Speaker } from "../../../platform/languages.ts"
import { InForm } from "../../../platform/ui/posted.tsx"
import { Saying } from "../../../platform/ui/saying.tsx"
import type { AnswerView } from "../views.ts"
import type { Contents } from "./contents.ts"
import { FileBody } from "./html-body.tsx"
import { BLOCK_END, BLOCK_START, printLine, type Head, type Line } from "./html-block.ts"

const [script = ""] = Object.values(
  import.meta.glob<string>("../pages/elsewhere/answer-elsewhere.inline.ts", {
    eager: true,
    import: "default",
    query: "?script",
  }),
)
const sheets = import.meta.glob<string>(
  ["/src/platform/ui/css/{tokens,base,form,button,status,asks,shell,seeing,print}.css", "./elsewhere.css"],
  { eager: true, import: "default", query: "?raw" },
)
/** The house's own look, and after it what this file adds. */
const style = Object.entries(sheets)
  .toSorted(([one], [other]) => Number(one.startsWith(".")) - Number(other.startsWith(".")))
  .map(([, sheet]) => sheet)
  .join("\n")

/** Nothing runs and nothing is loaded but what the file was made with, wherever it is opened. */
const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(script)}'`,
  `style-src '${hashOf(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ")

/**
 * The questions with their answers as one file that is answered in a browser, without a server or a network. The
 * answers stand in it once as data, line by line; that block alone is read when it comes back.
 */
export function htmlPackage(contents: Contents, speaker: Speaker): string {
  const { lang, dir } = speaker
  const answers = contents.sections.flatMap((section) => section.answers)
  const lines = answers.map((answer) => lineOf(answer, speaker))
  const bound = createHash("sha256").update(JSON.stringify(lines)).digest("hex").slice(0, 16)
  const head: Head = {
    palermo: 1,
    response: contents.row.id,
    lang,
    count: lines.length,
    package: `${contents.row.id} ${lang} ${bound}`,
    saved: null,
  }
  const { party, questionnaire } = contents.row
  const name = `${questionnaire.code}-${questionnaire.version}-${party}-${lang}.html`.replaceAll(
    /[/\\\s]+/g,
    "-",
  )
  const body = renderToString(
    <Saying.Provider value={speaker}>
      <InForm.Provider value={{ form: "a", values: {}, errors: {} }}>
        <FileBody contents={contents} />
      </InForm.Provider>
    </Saying.Provider>,
  )
  return [
    "<!doctype html>",
    `<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="generator" content="Palermo">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    renderToString(<title>{questionnaire.title}</title>),
    `<style>${style}</style></head>`,
    renderToString(<body data-name={name}>%</body>).replace("%</body>", () => body),
    BLOCK_START,
    ...[head, ...lines].map(printLine),
    BLOCK_END,
    `<script>${script}</script></body></html>`,
    "",
  ].join("\n")
}

function lineOf({ question, item, number, current }: AnswerView, { lang }: Speaker): Line {
  return {
    question: question.key,
    item,
    base: number,
    value: current?.value ?? null,
    text: current?.text ?? "",
    lang: current?.lang ?? lang,
    written: null,
  }
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`
}
