import { SHARE_MARK } from "../../../platform/ui/share-mark.ts"
import { startOrResume, type Sending } from "./upload-calls.ts"

/** So long it waits, at most, before it tries a broken line again. */
const RETRY_MS = 5_000

/** On submitting, sends the form's large file in pieces and then submits the form with the id under which it waits. */
export function sendInPieces(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")
  const line = form.querySelector<HTMLOutputElement>("[data-upload-line]")
  if (!input || !line) return
  let state: "waits" | "busy" | "settled" = "waits"
  const sendThenGo = async (sending: Sending, submitter: HTMLElement | null) => {
    const id = await finish(sending, line)
    state = "settled"
    sending.leave()
    // What cannot go in pieces goes at once: the form's own answer says what is wrong with it.
    if (id !== null) carry(form, input, id)
    form.requestSubmit(submitter)
  }
  form.addEventListener("submit", (event) => {
    const file = input.files?.[0]
    const sending = file && state !== "settled" ? startOrResume(file) : null
    if (!sending) return
    event.preventDefault()
    if (state === "busy") return
    state = "busy"
    void sendThenGo(sending, event.submitter)
  })
}

/** The id of the file that waits, or null where only the form itself can be answered. */
async function finish(sending: Sending, line: HTMLOutputElement): Promise<string | null> {
  for (;;) {
    const step = await sending.next()
    if (step.kind === "done") return step.id
    if (step.kind === "refused") return null
    const sentence = line.dataset[step.kind === "arrived" ? "arrived" : "waits"] ?? ""
    tell(line, sentence.replace(SHARE_MARK, percent(sending.share())))
    if (step.kind === "broken") await lineBack()
  }
}

/** In tenths: a reader by ear is not told of every piece. */
function percent(share: number): string {
  const tenths = Math.floor(share * 10) / 10
  return new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(tenths)
}

function tell(line: HTMLOutputElement, sentence: string): void {
  if (line.value !== sentence) line.value = sentence
}

function lineBack(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener("online", go)
      resolve()
    }
    const timer = setTimeout(go, RETRY_MS)
    addEventListener("online", go)
  })
}

/** The form then carries the id in the file's place. */
function carry(form: HTMLFormElement, input: HTMLInputElement, id: string): void {
  const hidden = document.createElement("input")
  hidden.type = "hidden"
  hidden.name = input.name
  hidden.value = id
  input.disabled = true
  form.append(hidden)
}
