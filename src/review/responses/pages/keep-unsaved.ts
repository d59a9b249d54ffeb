/** Kept in this tab alone and for one person: whoever signs in after her on the same machine is shown none of it. */
type Unsaved = { readonly account: string; readonly fields: readonly (readonly [string, string])[] }

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function keep(page: Document, form: HTMLFormElement): void {
  const fields = controls(form)
    .filter(isChanged)
    .map((control) => [nameOf(control), valueOf(control)] as const)
  const unsaved: Unsaved = { account: accountOf(page), fields }
  try {
    sessionStorage.setItem(keyOf(), JSON.stringify(unsaved))
  } catch {
    // The tab's store is full: what is typed is still on the page, and the line says whether it is saved.
  }
}

export function forget(): void {
  sessionStorage.removeItem(keyOf())
}

/** Puts back what was typed before the page was left or reloaded unsaved. @returns the controls that changed */
export function restore(page: Document, form: HTMLFormElement): Element[] {
  const text = sessionStorage.getItem(keyOf())
  const unsaved = text ? (JSON.parse(text) as Unsaved) : null
  if (!unsaved) return []
  if (unsaved.account !== accountOf(page)) {
    forget()
    return []
  }
  return controls(form).filter((control) => {
    const found = unsaved.fields.find(([name]) => name === nameOf(control))
    if (!found || found[1] === valueOf(control)) return false
    if (isTick(control)) control.checked = found[1] === "true"
    else control.value = found[1]
    return true
  })
}

/**
 * What was typed before the scripts were there. A page to which somebody goes back or that she loads again comes with
 * what a browser put into its fields, and that is not hers to save unasked.
 */
export function typedEarly(form: HTMLFormElement): Element[] {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
  return visit?.type === "navigate"
    ? controls(form).filter((control) => isChanged(control) && valueOf(control) !== "")
    : []
}

function keyOf(): string {
  return `palermo-answers ${location.pathname.replace(/^\/[a-z]{2}/, "")}${location.search}`
}

function accountOf(page: Document): string {
  return page.querySelector<HTMLElement>("[data-save-texts]")?.dataset["account"] ?? ""
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      "name" in element &&
      (element as Control).name.startsWith("answers.") &&
      (element as Control).type !== "hidden",
  )
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

function nameOf(control: Control): string {
  return isTick(control) ? `${control.name}=${control.value}` : control.name
}
