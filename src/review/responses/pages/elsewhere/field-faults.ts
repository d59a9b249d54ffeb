type Texts = Readonly<Record<string, string | undefined>>
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Beside each field of an answer what will not be read when the file comes back; the server decides it again. */
export function showFaults(answer: HTMLElement, texts: Texts): void {
  const controls = [...answer.querySelectorAll<Control>("input.control, select.control")].filter(
    (control) => control.closest("[data-answer]") === answer,
  )
  for (const control of controls) {
    const fault = texts[faultOf(control) ?? ""]
    const id = `${control.id}-fault`
    const page = control.ownerDocument
    let words = page.getElementById(id)
    if (!fault) {
      words?.remove()
      control.removeAttribute("aria-invalid")
      continue
    }
    if (!words) {
      words = page.createElement("p")
      words.id = id
      words.className = "error"
      control.before(words)
    }
    words.textContent = fault
    control.setAttribute("aria-invalid", "true")
    const described = (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((one) => one && one !== id)
    control.setAttribute("aria-describedby", [...described, id].join(" "))
  }
}

const NAMES = new Set(["laws.title", "authorities.name", "links.link", "items.name"])

function faultOf({ name, value, parentElement }: Control): string | null {
  const path = name.split(".").slice(3)
  const said = value.trim()
  const [list = "", row, column = ""] = path
  if (list === "number") return said === "" || Number.isFinite(Number(said)) ? null : "faultNumber"
  if (list === "date") return row === "year" && !isDay(name, parentElement) ? "faultDate" : null
  if (column === "link" && said !== "" && !/^https?:\/\/\S+$/i.test(said)) return "faultLink"
  if (list === "laws" && column === "date" && said !== "" && !isDate(said)) return "faultDate"
  return NAMES.has(`${list}.${column}`) && said === "" && saysMore(name, parentElement) ? "faultName" : null
}

function inSame(name: string, parent: Element | null): Control[] {
  const start = name.slice(0, name.lastIndexOf(".") + 1)
  const all = parent?.closest("form")?.querySelectorAll<Control>(".control") ?? []
  return [...all].filter((control) => control.name.startsWith(start))
}

function saysMore(name: string, parent: Element | null): boolean {
  return inSame(name, parent).some(({ value }) => value.trim() !== "")
}

function isDay(name: string, parent: Element | null): boolean {
  const parts = new Map(inSame(name, parent).map((part) => [part.name.split(".").pop(), part.value.trim()]))
  const [year = "", month = "", day = ""] = ["year", "month", "day"].map((part) => parts.get(part) ?? "")
  return `${year}${month}${day}` === "" || isDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}
