import { faultsOf, tidy, Value } from "../value.ts"
import { rowsOfValue } from "../pages/value-rows.ts"
import type { AnswerView } from "../views.ts"
import { MAX_TEXT } from "../answer.ts"
import { lawsIn, withLaws } from "../cited-laws.ts"
import { CELL_SIGN, VALUE_SIGN } from "./answer-lines.ts"
import { plainWords } from "./labels.ts"
import type { Problem } from "./package.ts"

const BOXED =
  /^\s*(☐|☑|☒|□|■|◻|◼|○|●|◯|✓|✔|✗|✘|[xXхХ](?=\s)|\[[^\]]{0,3}\]|\([^)\p{L}\d]{0,3}\)|\([xXхХvV]\))\s*(.*)$/u
const UNMARKED = /^(?:☐|□|◻|○|◯|\[\s*\]|\(\s*\))$/u

type Shown = Pick<AnswerView, "question" | "current">
type Split = { readonly value: readonly string[]; readonly text: string }
type Labels = ReadonlyMap<string, string>
export type Read = {
  readonly value: Value | null
  readonly text: string
  readonly problems: Problem["code"][]
}

/**
 * What somebody made of the lines of an answer. `before` are the lines that she was given: what she left as it was
 * stays exactly what it was, however a word processor spaced it. A value that cannot be read is left as it was too,
 * and a problem says so.
 */
export function readLines(
  shown: Shown,
  labels: Labels,
  lines: { now: readonly string[]; before: readonly string[] },
): Read {
  const [now, before] = [split(shown, labels, lines.now), split(shown, labels, lines.before)]
  const old = { value: shown.current?.value ?? null, text: shown.current?.text ?? "" }
  const text = spaced(now.text) === spaced(before.text) ? old.text : now.text
  const problems: Problem["code"][] = []
  if (text.length > MAX_TEXT) problems.push("responses.package_text_long")
  if (spaced(now.value.join("\n")) === spaced(before.value.join("\n"))) {
    return { value: old.value, text: text.slice(0, MAX_TEXT), problems }
  }
  const read = valueOf(shown, labels, now.value)
  if (read.problem) problems.push(read.problem)
  return {
    value: read.problem ? old.value : stillCiting(shown, read.value),
    text: text.slice(0, MAX_TEXT),
    problems,
  }
}

/** On which laws a yes or no rests is not among its lines: what was cited stays. */
function stillCiting({ question, current }: Shown, value: Value | null): Value | null {
  const laws = lawsIn(current?.value ?? null)
  return question.kind === "closed" && laws.length > 0 ? withLaws(question, value, laws) : value
}

/** Lines that choose or count, and lines of words. */
function split({ question }: Shown, labels: Labels, lines: readonly string[]): Split {
  const value: string[] = []
  const text: string[] = []
  for (const line of lines) (isValueLine(question.kind, labels, line) ? value : text).push(line)
  return {
    value,
    text: text
      .join("\n")
      .replace(/^\s*\n/u, "")
      .trim(),
  }
}

function isValueLine(kind: AnswerView["question"]["kind"], labels: Labels, line: string): boolean {
  if (line.trim() === "") return false
  switch (kind) {
    case "text":
      return false
    case "closed":
    case "choice": {
      const [, , label] = BOXED.exec(line) ?? []
      return labels.has(plainWords(line)) || (label !== undefined && labels.has(labelIn(label)))
    }
    case "number":
    case "date":
      return line.trim().startsWith(VALUE_SIGN) || line.trim().startsWith("＝")
    case "group":
      return true
    default:
      return cellSigned(line).includes(CELL_SIGN)
  }
}

type ReadValue = { readonly value: Value | null; readonly problem?: Problem["code"] }

function valueOf(shown: Shown, labels: Labels, lines: readonly string[]): ReadValue {
  const { question } = shown
  const { kind } = question
  if (kind === "closed" || kind === "choice") return chosenValue(kind, labels, lines)
  if (kind === "text") return { value: null }
  if (kind === "number" || kind === "date") return counted(kind, lines)
  const value = tidyRows(shown, lines)
  const parsed = Value.safeParse(value)
  if (!parsed.success) return { value: null, problem: "responses.package_rows_unread" }
  const tidied = tidy(parsed.data)
  const wrong = Object.keys(faultsOf(question, tidied)).length > 0
  return wrong ? { value: null, problem: "responses.package_rows_unread" } : { value: tidied }
}

/** An untouched line is no answer. A mark counts before its word and after it; a word alone on a line is one too. */
function chosenValue(kind: "closed" | "choice", labels: Labels, lines: readonly string[]): ReadValue {
  const marked = new Set<string>()
  for (const line of lines) {
    const [, box, label = line] = BOXED.exec(line) ?? []
    const option = labels.get(labelIn(label)) ?? labels.get(plainWords(line))
    const isMarked = box === undefined || !UNMARKED.test(box) || TRAILING.test(label)
    if (option !== undefined && isMarked) marked.add(option)
  }
  const chosen = [...marked]
  if (kind === "choice") return { value: chosen.length > 0 ? { kind, chosen } : null }
  if (chosen.length > 1) return { value: null, problem: "responses.package_two_marks" }
  const [answer] = chosen
  const value = Value.safeParse({ kind, answer })
  return { value: answer !== undefined && value.success ? value.data : null }
}

const TRAILING = /\s(?:[xXхХ✓✔☒☑]|\[[xXхХ]\])\s*$/u

function labelIn(label: string): string {
  return plainWords(label.replace(TRAILING, ""))
}

function counted(kind: "number" | "date", lines: readonly string[]): ReadValue {
  const said = latinDigits(lines.map((line) => line.trim().replace(/^[=＝]\s*/u, "")).join(" ")).trim()
  if (said === "") return { value: null }
  if (kind === "date") {
    const date = said.replaceAll(/[/.]/g, "-")
    const parsed = Value.safeParse({ kind, date })
    return parsed.success
      ? { value: parsed.data }
      : { value: null, problem: "responses.package_value_unread" }
  }
  const plain = said.replaceAll(/[\s\u00a0\u202f]/gu, "").replace("٫", ".")
  // 1,234 is a thousand in one language and one in another: nothing is guessed.
  const number = /^-?\d+,\d{1,2}$/.test(plain) ? Number(plain.replace(",", ".")) : Number(plain)
  return Number.isFinite(number)
    ? { value: { kind, number } }
    : { value: null, problem: "responses.package_value_unread" }
}

function tidyRows(shown: Shown, lines: readonly string[]): unknown {
  const { list, columns, rows: before } = rowsOfValue(shown)
  const visible = columns.filter(({ hidden }) => !hidden).map(({ name }) => name)
  const hidden = columns.filter((column) => column.hidden).map(({ name }) => name)
  const rows = lines.map((line, index) => {
    const cells = cellSigned(line).trim().replace(/^\|/, "").replace(/\|$/, "").split(CELL_SIGN)
    const row = Object.fromEntries(visible.map((name, at) => [name, (cells[at] ?? "").trim()]))
    const first = visible[0] ?? ""
    const known =
      before.find((old) => old[first] === row[first]) ??
      (lines.length === before.length ? before[index] : undefined)
    const kept = Object.fromEntries(hidden.flatMap((name) => (known?.[name] ? [[name, known[name]]] : [])))
    return clean({ ...row, ...kept }, question(shown))
  })
  return { kind: shown.question.kind, [list]: rows }
}

function question({ question: { kind } }: Shown) {
  return kind
}

/** In a law's row an empty cell is no date; a table's cells are its own. */
function clean(row: Record<string, string>, kind: string): Record<string, string> {
  if (kind === "table") return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""))
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]) => {
      if (cell === "") return []
      return [[name, name === "date" ? latinDigits(cell) : cell]]
    }),
  )
}

function cellSigned(line: string): string {
  return line.replaceAll(/[｜¦]/gu, CELL_SIGN)
}

/** Arabic-Indic and Persian digits as the others. */
function latinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

function spaced(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u00a0]+/gu, " ")
    .trim()
}
