import { controlsOf } from "./entry-of.ts"
import { roomFor } from "./more-rows.ts"

type Said = { readonly value: unknown; readonly text: string }

/** Puts an answer into its controls: what `entryOf` reads from them is the same again. */
export function fillIn(form: HTMLFormElement, at: number, { value, text }: Said): void {
  const said = new Map<string, string[]>([["text", [text]]])
  spread("value", value, said)
  for (const path of said.keys()) {
    const row = /^value\.[a-z]+\.(\d+)\./.exec(path)
    if (row) roomFor(form, at, Number(row[1]))
  }
  for (const control of controlsOf(form, String(at))) {
    const path = control.name.split(".").slice(2).join(".")
    if (path !== "text" && (!path.startsWith("value.") || path === "value.kind")) continue
    const wanted = said.get(path) ?? [""]
    if (control.type === "radio" || control.type === "checkbox") {
      ;(control as HTMLInputElement).checked = wanted.indexOf(control.value) !== -1
    } else control.value = wanted[0] ?? ""
  }
}

/** A value as the names and texts of the controls that show it. */
function spread(path: string, value: unknown, into: Map<string, string[]>): void {
  if (value === null || value === undefined) into.set(path, [""])
  else if (path === "value.date" && typeof value === "string") spreadDay(value, into)
  else if (Array.isArray(value)) spreadList(path, value, into)
  else if (typeof value === "object") {
    for (const [name, one] of Object.entries(value)) spread(`${path}.${name}`, one, into)
  } else if (typeof value === "string") into.set(path, [value])
  else into.set(path, [JSON.stringify(value)])
}

function spreadList(path: string, list: unknown[], into: Map<string, string[]>): void {
  if (path === "value.chosen") into.set(path, list.map(String))
  else list.forEach((one, index) => spread(`${path}.${index}`, one, into))
}

function spreadDay(day: string, into: Map<string, string[]>): void {
  const [year = "", month = "", date = ""] = day.split("-")
  into.set("value.date.year", [year])
  into.set("value.date.month", [month.replace(/^0/, "")])
  into.set("value.date.day", [date.replace(/^0/, "")])
}
