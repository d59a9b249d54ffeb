/** A button under each list of rows, where there is no server to give more. */
export function offerRows(form: HTMLFormElement, label: string): void {
  for (const list of form.querySelectorAll<HTMLElement>("[data-rows]")) {
    const button = form.ownerDocument.createElement("button")
    button.type = "button"
    button.className = "button plain"
    button.textContent = label
    button.addEventListener("click", () => {
      addRow(list)
      list.lastElementChild?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus()
      button.hidden = isFull(list)
    })
    button.hidden = isFull(list)
    list.after(button)
  }
}

/** Makes rows until the one of this number is there. */
export function roomFor(form: HTMLFormElement, at: number, row: number): void {
  const list = form.querySelector<HTMLElement>(`[data-answer="${at}"] [data-rows]`)
  if (list) for (let left = row + 1 - list.children.length; left > 0 && !isFull(list); left--) addRow(list)
}

function isFull({ children, dataset }: HTMLElement): boolean {
  return children.length >= Number(dataset["rows"])
}

/** The last row once more, empty and with the next number in every name. */
function addRow(list: HTMLElement): void {
  const last = list.lastElementChild
  if (!last) return
  const number = list.children.length
  const row = last.cloneNode(true) as HTMLElement
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const old = element.getAttribute(name)
      if (old !== null) element.setAttribute(name, numbered(old, number))
    }
    if (element instanceof HTMLInputElement) element.value = ""
  }
  for (const fault of row.querySelectorAll(".error")) fault.remove()
  const legend = row.querySelector("legend")
  if (legend?.textContent) {
    const count = new Intl.NumberFormat(list.ownerDocument.documentElement.lang).format(number + 1)
    legend.textContent = legend.textContent.replace(/[\d\u0660-\u0669]+/, count)
  }
  list.append(row)
}

/** In a name the row's number stands after its list, with a point or, in an id, a dash. */
function numbered(text: string, number: number): string {
  return text.replace(/((?:laws|authorities|links|items|rows)[.-])\d+/g, `$1${number}`)
}
