import { BLOCK_ID, printLine, withLines, type Head, type Line } from "../../package/html-block.ts"
import { entryOf } from "../entry-of.ts"
import { showFaults } from "./field-faults.ts"
import { fileLine, type FileLine } from "./file-line.ts"
import { fillIn } from "../fill-in.ts"
import { keptCopy, type KeptCopy } from "./kept-copy.ts"
import { offerRows } from "../more-rows.ts"
import { offerSaving } from "./save-file.ts"
import { languageOf } from "./written-language.ts"

/** After so long without a key what was written is kept. */
const PAUSE_MS = 400

type Sheet = {
  readonly page: Document
  readonly form: HTMLFormElement
  readonly block: HTMLElement
  readonly line: FileLine
  readonly copy: KeptCopy
  head: Head
  /** In the order of the form: the answer of number n is its n-th. */
  lines: Line[]
  readonly touched: Set<number>
}

/** Makes an HTML package answerable: keeps what is written, and gives it back as a file. */
export function answerFile(page: Document): void {
  // Before anything is changed: a saved file is this one with other answers in it.
  const pristine = `<!doctype html>\n${page.documentElement.outerHTML}\n`
  const form = page.querySelector<HTMLFormElement>("form.answers")
  const block = page.getElementById(BLOCK_ID)
  const line = fileLine(page)
  if (!form || !block || !line) return
  const [head, ...lines] = (block.textContent ?? "")
    .split("\n")
    .filter((text) => text.trim() !== "")
    .map((text) => JSON.parse(text) as unknown)
  const file = head as Head
  const copy = keptCopy(file.package)
  const sheet: Sheet = {
    page,
    form,
    block,
    line,
    copy,
    head: file,
    lines: lines as Line[],
    touched: new Set(),
  }
  offerRows(form, line.texts["row"] ?? "")
  for (const [at, one] of sheet.lines.entries()) if (one.written !== null) fillIn(form, at, one)
  listen(sheet)
  offerKept(sheet)
  offerSaving(page, () => {
    gather(sheet)
    sheet.head = { ...sheet.head, saved: new Date().toISOString() }
    put(sheet)
    sheet.copy.write(sheet.lines)
    sheet.line.handed(new Date())
    return withLines(pristine, printed(sheet))
  })
}

function listen(sheet: Sheet): void {
  const { page, form, line, touched } = sheet
  let timer = 0
  const keep = () => {
    clearTimeout(timer)
    if (touched.size === 0) return
    gather(sheet)
    put(sheet)
    line.changed(sheet.copy.write(sheet.lines) ? new Date() : null)
  }
  form.addEventListener("input", ({ target }) => {
    const at = (target as Element).closest<HTMLElement>("[data-answer]")?.dataset["answer"]
    if (at === undefined) return
    touched.add(Number(at))
    clearTimeout(timer)
    timer = window.setTimeout(keep, PAUSE_MS)
  })
  form.addEventListener("focusout", ({ target }) => {
    const answer = (target as Element).closest<HTMLElement>("[data-answer]")
    if (answer) showFaults(answer, line.texts)
    keep()
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  addEventListener("pagehide", keep)
  addEventListener("beforeunload", (event) => {
    keep()
    if (line.isUnsaved()) event.preventDefault()
  })
  page.querySelector("[data-forget]")?.addEventListener("click", () => line.forgotten(sheet.copy.forget()))
}

/** Takes what stands in the form of each answer that was touched; the others stay as they were. */
function gather({ form, lines, touched }: Sheet): void {
  for (const at of touched) {
    const before = lines[at]
    if (!before) continue
    const { body } = entryOf(form, String(at))
    const text = body["text"] as string
    if (text === before.text && JSON.stringify(body["value"]) === JSON.stringify(before.value)) continue
    const chosen = body["lang"] as Line["lang"]
    const lang = text === before.text ? before.lang : languageOf(text, before, chosen)
    lines[at] = { ...before, value: body["value"], text, lang, written: new Date().toISOString() }
  }
  touched.clear()
}

/** Into the page too: whoever saves it by the browser's own menu has her answers as well. */
function put(sheet: Sheet): void {
  sheet.block.textContent = `\n${printed(sheet).join("\n")}\n`
}

function printed({ head, lines }: Sheet): string[] {
  return [printLine(head), ...lines.map(printLine)]
}

/** What this browser kept and the file does not hold: the later of both is shown, and the other is one press away. */
function offerKept(sheet: Sheet): void {
  const { form, line, head } = sheet
  const kept = sheet.copy.read()
  if (!kept || kept.lines.length !== sheet.lines.length) return
  const file = sheet.lines
  if (JSON.stringify(kept.lines) === JSON.stringify(file)) return
  const show = (lines: Line[]) => {
    for (const [at, one] of lines.entries()) if (one !== sheet.lines[at]) fillIn(form, at, one)
    sheet.lines = lines
    put(sheet)
  }
  const isLater = head.saved === null || kept.at > head.saved
  if (isLater) {
    show(kept.lines)
    line.changed(new Date(kept.at))
  }
  line.offerOther({ at: new Date(kept.at), isLater }, (back) => {
    show(back ? kept.lines : file)
    line.changed(back ? new Date(kept.at) : null)
  })
}
