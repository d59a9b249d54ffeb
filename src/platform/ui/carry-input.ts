import { findView, showView, type View } from "./view-in-window.ts"

/** What was typed on a page and not yet sent, by form and field, and what was in view, while the language changes. */
type Carried = {
  readonly path: string
  readonly fields: readonly (readonly [string, string, string])[]
  readonly view: View | null
}

const KEY = "palermo-carried"
/** Kept in the browser's memory of this tab only, and only for the one step to the other language. */
const MAX_CHARACTERS = 500_000

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Takes unsent input across the language switch, and puts it back on the page that opens. */
export function carryInput(page: Document): void {
  restore(page)
  page.querySelector("[data-language-switch]")?.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a")
    if (!link) return
    link.hash = location.hash
    keep(page)
  })
}

function keep(page: Document): void {
  const all = controls(page)
  // What was left as it came in a form in use was meant too: the other language's page may begin with another choice.
  const begun = new Set(all.filter(isChanged).map(({ form }) => form))
  const fields = all
    .filter(({ form }) => begun.has(form))
    .map((control) => [formOf(control), nameOf(control), valueOf(control)] as const)
  const carried = { path: placeOf(location.pathname), fields, view: findView(page) } satisfies Carried
  const text = JSON.stringify(carried)
  if (text.length <= MAX_CHARACTERS) sessionStorage.setItem(KEY, text)
}

function restore(page: Document): void {
  const text = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  const carried = text ? (JSON.parse(text) as Carried) : null
  if (carried?.path !== placeOf(location.pathname)) return
  for (const control of controls(page)) {
    const found = carried.fields.find(([form, name]) => form === formOf(control) && name === nameOf(control))
    if (!found) continue
    setValue(control, found[2])
    control.closest("details")?.setAttribute("open", "")
  }
  if (carried.view) showView(page, carried.view)
}

function controls(page: Document): Control[] {
  const all = page.querySelectorAll<Control>("form[data-form] :is(input, textarea, select)[name]")
  return [...all].filter(({ type }) => type !== "hidden" && type !== "password" && type !== "file")
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio"
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return !control.selectedOptions[0]?.defaultSelected
  return isTick(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
}

function valueOf(control: Control): string {
  return isTick(control) ? String(control.checked) : control.value
}

function setValue(control: Control, value: string): void {
  if (isTick(control)) control.checked = value === "true"
  else control.value = value
}

/** A tick's name is shared; with its value it is its own. */
function nameOf(control: Control): string {
  return isTick(control) ? `${control.name}=${control.value}` : control.name
}

function formOf(control: Control): string {
  return control.form?.dataset["form"] ?? ""
}

/** The place without its language. */
function placeOf(path: string): string {
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, "")
}
