import { controlsOf, entryOf } from "./entry-of.ts"
import { forget, keep, restore } from "./keep-unsaved.ts"
import { saveLine, type SaveLine } from "./save-line.ts"

/** After so long without a key an answer is saved. */
const PAUSE_MS = 800
/** So often it is tried again while the server is not reached. */
const RETRY_MS = 5_000

type Attempt = { readonly deed: string; readonly body: string }
type Slot = {
  readonly index: string
  dirty: boolean
  timer: number
  /** What was sent and not yet answered; sent again under the same deed, so that it is done once. */
  sent: Attempt | null
  flying: boolean
}

/** Saves each answer of the page by itself: after a pause, on leaving its field, on leaving the page. */
export function saveWhileWriting(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form.answers")
  const line = saveLine(page)
  if (!form || !line) return
  const slots = new Map<string, Slot>()
  const slotOf = (element: EventTarget | null): Slot | null => {
    const index = (element as Element | null)?.closest<HTMLElement>("[data-answer]")?.dataset["answer"]
    if (index === undefined) return null
    const slot = slots.get(index) ?? { index, dirty: false, timer: 0, sent: null, flying: false }
    slots.set(index, slot)
    return slot
  }
  const scene: Scene = { page, form, line, slots, leaving: false }
  const touch = (slot: Slot, wait: number) => {
    slot.dirty = true
    keep(page, form)
    clearTimeout(slot.timer)
    slot.timer = window.setTimeout(() => void save(scene, slot), wait)
  }
  form.addEventListener("input", ({ target }) => {
    const slot = slotOf(target)
    if (slot) touch(slot, PAUSE_MS)
  })
  form.addEventListener("focusout", ({ target }) => {
    const slot = slotOf(target)
    if (slot?.dirty) touch(slot, 0)
  })
  form.addEventListener("submit", () => {
    scene.leaving = true
    forget()
    for (const { timer } of slots.values()) clearTimeout(timer)
  })
  addEventListener("pagehide", () => {
    for (const slot of slots.values()) if (slot.dirty && !scene.leaving) void save(scene, slot)
  })
  addEventListener("online", () => {
    for (const slot of slots.values()) if (slot.dirty || slot.sent) void save(scene, slot)
  })
  for (const control of restore(page, form)) {
    const slot = slotOf(control)
    if (slot) touch(slot, PAUSE_MS)
  }
}

type Scene = {
  readonly page: Document
  readonly form: HTMLFormElement
  readonly line: SaveLine
  readonly slots: ReadonlyMap<string, Slot>
  leaving: boolean
}

async function save(scene: Scene, slot: Slot): Promise<void> {
  const { form, line, slots } = scene
  if (slot.flying || scene.leaving) return
  clearTimeout(slot.timer)
  const { question, body } = entryOf(form, slot.index)
  slot.sent ??= { deed: crypto.randomUUID(), body: JSON.stringify(body) }
  const { deed, body: text } = slot.sent
  slot.dirty = false
  slot.flying = true
  line.saving()
  const answer = await send(form, question, { deed, body: text })
  slot.flying = false
  if (answer === null) {
    slot.dirty = true
    line.kept([...slots.values()].filter(({ dirty, sent }) => dirty || sent !== null).length)
    slot.timer = window.setTimeout(() => void save(scene, slot), RETRY_MS)
    return
  }
  slot.sent = null
  if (!answer.ok) return refused(scene, slot, answer.status)
  const saved = (await answer.json()) as { number: number; at: string; branch: string | null }
  settleSlot(scene, slot, saved)
}

function settleSlot(
  scene: Scene,
  slot: Slot,
  saved: { number: number; at: string; branch: string | null },
): void {
  const { form, line, slots } = scene
  const base = controlsOf(form, slot.index).find(({ name }) => name.endsWith(".base"))
  if (saved.branch === null && base) base.value = String(saved.number)
  if (slot.dirty) return void save(scene, slot)
  if ([...slots.values()].some(({ dirty, flying, sent }) => dirty || flying || sent !== null)) return
  forget()
  line.saved(new Date(saved.at))
  // Somebody else had saved in between: both texts are kept, and the page that opens shows them side by side.
  if (saved.branch !== null) location.reload()
}

/** What was typed stays on the page and in this tab. Once the session is over, the form's own way leads through signing in. */
function refused(scene: Scene, slot: Slot, status: number): void {
  slot.dirty = true
  scene.line.failed(() => {
    if (status === 401 || status === 403 || status === 404 || status === 422) scene.form.requestSubmit()
    else void save(scene, slot)
  })
}

function send(form: HTMLFormElement, question: string, { deed, body }: Attempt): Promise<Response | null> {
  const response = /\/responses\/([^/]+)\//.exec(form.action)?.[1] ?? ""
  return fetch(`/api/responses/${response}/questions/${encodeURIComponent(question)}/answers`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": deed },
    body,
    keepalive: body.length < 20_000,
  }).catch(() => null)
}
