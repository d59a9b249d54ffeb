import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { command, type Command } from "../../platform/command.ts"
import { languages } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import { questionnaires } from "./contract.ts"
import { paperCommand } from "./paper/paper-command.ts"

const NAMES = ["questionnaire.json", ...languages.map((lang) => `texts.${lang}.json` as const)] as const

/** What the command line asks of this room; `--json` prints what the API answers. */
export const commands: readonly Command[] = [
  command({
    name: "questionnaire list",
    usage: "",
    operation: questionnaires.list,
    input: () => ({}),
    lines: ({ questionnaires }) =>
      questionnaires.map(({ id, code, version, status, title }) =>
        [id, code, version, status, title.text].join("  "),
      ),
  }),
  {
    name: "questionnaire import",
    usage: "FOLDER [--issued]",
    needs: "house",
    async run(call, { words: [folder = ""], options }) {
      const as = options["issued"] === true ? "issued" : "draft"
      const taken = await call(questionnaires.importWhole, { files: readFolder(folder), as })
      return { json: taken, lines: [taken.questionnaire] }
    },
  },
  {
    name: "questionnaire export",
    usage: "ID FOLDER",
    needs: "house",
    async run(call, { words: [questionnaire = "", folder] }) {
      const { files } = await call(questionnaires.exportFiles, { questionnaire })
      if (folder) {
        mkdirSync(folder, { recursive: true })
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
      }
      return { json: files, lines: Object.keys(files) }
    },
  },
  paperCommand,
  command({
    name: "questionnaire word",
    usage: "ID SECTION FILE",
    operation: questionnaires.importWord,
    input: ({ words: [questionnaire = "", section = "", file = ""] }) => ({
      questionnaire,
      section,
      content: readFileSync(file).toString("base64"),
    }),
    lines: ({ taken, misread }) => [
      String(taken),
      ...misread.map(({ paragraph, text }) => `? ${paragraph}  ${text}`),
    ],
  }),
  command({
    name: "questionnaire coverage",
    usage: "ID",
    operation: questionnaires.showCoverage,
    input: ({ words: [questionnaire = ""] }) => ({ questionnaire }),
    lines: ({ instruments }) =>
      instruments.flatMap(({ provisions }) =>
        provisions.map(({ ref, levels, questions, reason }) =>
          [ref, levels.join(","), questions.map(({ key }) => key).join(", ") || (reason?.text ?? "–")].join(
            "  ",
          ),
        ),
      ),
  }),
  command({
    name: "questionnaire overlap",
    usage: "ID [QUESTION]",
    operation: questionnaires.showOverlap,
    input: ({ words: [questionnaire = "", question] }) => ({ questionnaire, ...(question && { question }) }),
    lines: ({ questions }) =>
      questions.flatMap(({ key, text, like }) => [
        `${key}  ${text}`,
        ...like.map((one) =>
          `  ${one.score.toFixed(2)}  ${one.questionnaire.code} ${one.key}  ${one.text}`.concat(
            `  [${[...one.why.provisions, ...(one.why.twin ? [one.why.twin.to] : []), ...one.why.wording].join(", ")}]`,
          ),
        ),
      ]),
  }),
]

/** The files of a questionnaire that are in a folder; other files are left alone. */
function readFolder(folder: string): Partial<Record<(typeof NAMES)[number], string>> {
  const found = NAMES.flatMap((name) => {
    const text = readText(join(folder, name))
    return text === null ? [] : [[name, text] as const]
  })
  if (found.length === 0) throw problem("questionnaires.problem_no_files", 422, { values: { folder } })
  return Object.fromEntries(found)
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return null
  }
}
