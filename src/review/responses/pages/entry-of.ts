type Json = null | string | number | Json[] | { [name: string]: Json }
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The controls of one answer, as they stand in its form. */
export function controlsOf(form: HTMLFormElement, index: string): Control[] {
  const prefix = `answers.${index}.`
  return [...form.elements].filter(
    (element): element is Control => "name" in element && (element as Control).name.startsWith(prefix),
  )
}

/** What is sent of one answer: the same as its form would send, as the JSON of the contract. */
export function entryOf(
  form: HTMLFormElement,
  index: string,
): { question: string; body: Record<string, Json> } {
  const found: Record<string, Json> = {}
  for (const control of controlsOf(form, index)) {
    const tick = control.type === "checkbox" || control.type === "radio"
    if (tick && !(control as HTMLInputElement).checked) continue
    put(found, control.name.split(".").slice(2), control.value, control.type === "checkbox")
  }
  const lang = (form.elements.namedItem("lang") as HTMLSelectElement).value
  const { question, item = "", base, text = "" } = found
  const body = { item, base: Number(base), text, lang, value: valueOf(found["value"]) }
  return { question: textOf(question), body }
}

function put(into: Record<string, Json>, path: string[], value: string, several: boolean): void {
  const [name = "", ...rest] = path
  if (rest.length > 0) {
    const inner = (into[name] ??= {}) as Record<string, Json>
    put(inner, rest, value, several)
  } else if (several) {
    into[name] = [...((into[name] as Json[] | undefined) ?? []), value]
  } else {
    into[name] = value
  }
}

/** What one field of a form says. */
function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : ""
}

const LISTS = ["laws", "authorities", "links", "items", "rows"]
/** Fields in which nothing typed means that there is none. */
const ABSENT = new Set(["date", "lang", "measure"])

function valueOf(value: Json | undefined): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null
  switch (value["kind"]) {
    case "closed":
      return { ...(rowsOf(value) as object), answer: value["answer"] || null }
    case "choice":
      return { ...value, chosen: value["chosen"] ?? [] }
    case "number":
      return { ...value, number: numberOf(textOf(value["number"])) }
    case "date":
      return { ...value, date: dayOf(value["date"]) }
    default:
      return rowsOf(value)
  }
}

function rowsOf(value: Record<string, Json>): Json {
  const list = LISTS.find((name) => name in value)
  if (!list) return value
  const rows = Object.values(value[list] as Record<string, Record<string, string>>)
  const filled = rows
    .filter((row) => Object.values(row).some((cell) => cell.trim() !== ""))
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, ABSENT.has(name) && cell === "" ? null : cell]),
      ),
    )
  return { ...value, [list]: filled }
}

/** What is no number is sent as it is, so that the server says what is wrong. */
function numberOf(text: string): Json {
  if (text.trim() === "") return null
  const number = Number(text)
  return Number.isNaN(number) ? text : number
}

function dayOf(parts: Json | undefined): Json {
  const { year = "", month = "", day = "" } = (parts ?? {}) as Record<string, string>
  if (!year && !month && !day) return null
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}
