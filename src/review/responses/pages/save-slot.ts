import { controlsOf, entryOf } from "./entry-of.ts"
import { forget } from "./keep-unsaved.ts"
import { forgetUnsent, keepUnsent, type Attempt, type Unsent } from "./offline/unsent.ts"
import type { SaveLine } from "./save-line.ts"
import { sendAnswer } from "./send-answer.ts"

/** So often it is tried again while the server is not reached. */
const RETRY_MS = 5_000

/** What was sent and not yet answered; sent again under the same deed, so that it is done once. */
type Sent = Attempt & {
  /** The same without the time at which it was written. */
  readonly plain: string
}
export type Slot = {
  readonly index: string
  dirty: boolean
  timer: number
  sent: Sent | null
  flying: boolean
}
export type Scene = {
  readonly page: Document
  readonly form: HTMLFormElement
  readonly line: SaveLine
  readonly account: string
  readonly response: string
  readonly slots: Map<string, Slot>
  /** Answers of other pages that wait on this device. */
  elsewhere: number
  leaving: boolean
}
type Saved = { readonly number: number; readonly at: string; readonly branch: string | null }

export function slotOf(slots: Map<string, Slot>, index: string): Slot {
  const slot = slots.get(index) ?? { index, dirty: false, timer: 0, sent: null, flying: false }
  slots.set(index, slot)
  return slot
}

export function waitingIn({ slots, elsewhere }: Scene): number {
  return (
    elsewhere +
    [...slots.values()].filter(({ dirty, flying, sent }) => dirty || flying || sent !== null).length
  )
}

export async function saveSlot(scene: Scene, slot: Slot): Promise<void> {
  const { form, line, response } = scene
  if (slot.flying || scene.leaving) return
  clearTimeout(slot.timer)
  const { question, body } = entryOf(form, slot.index)
  slot.sent ??= attemptOf(body)
  if (slot.sent.plain === JSON.stringify(body)) slot.dirty = false
  slot.flying = true
  line.saving()
  const answer = await sendAnswer({ response, question }, slot.sent)
  slot.flying = false
  if (answer === null) {
    slot.dirty = true
    await keepUnsent(unsentOf(scene, slot))
    line.kept(waitingIn(scene))
    slot.timer = window.setTimeout(() => void saveSlot(scene, slot), RETRY_MS)
    return
  }
  slot.sent = null
  if (!answer.ok) return refused(scene, slot, answer.status)
  await settleSlot(scene, slot, (await answer.json()) as Saved)
}

/** When it was written is said only where that is not when it arrives. */
function attemptOf(body: object): Sent {
  const plain = JSON.stringify(body)
  const written = navigator.onLine ? {} : { written: new Date().toISOString() }
  return { deed: crypto.randomUUID(), plain, body: JSON.stringify({ ...body, ...written }) }
}

export function withoutTime(body: string): string {
  const { written: _, ...plain } = JSON.parse(body) as { written?: string }
  return JSON.stringify(plain)
}

/** An answer as it waits on this device. */
export function unsentOf({ form, account, response }: Scene, slot: Slot): Unsent {
  const { question, body } = entryOf(form, slot.index)
  const now = attemptOf(body)
  const sent = slot.sent ?? now
  return {
    slot: `${response} ${question} ${body["item"] as string}`,
    account,
    response,
    question,
    sent: { deed: sent.deed, body: sent.body },
    latest: sent.plain === now.plain ? sent.body : now.body,
    at: new Date().toISOString(),
  }
}

async function settleSlot(scene: Scene, slot: Slot, saved: Saved): Promise<void> {
  const { form, line, account } = scene
  const base = controlsOf(form, slot.index).find(({ name }) => name.endsWith(".base"))
  if (saved.branch === null && base) base.value = String(saved.number)
  if (slot.dirty) return saveSlot(scene, slot)
  await forgetUnsent(unsentOf(scene, slot).slot, account)
  const waits = waitingIn(scene)
  if (waits > scene.elsewhere) return
  forget()
  if (waits > 0) line.kept(waits)
  else line.saved(new Date(saved.at))
  // Somebody else had saved in between: both texts are kept, and the page that opens shows them side by side.
  if (saved.branch !== null) location.reload()
}

/** What was typed stays on the page and in this tab. Once the session is over, the form's own way leads through signing in. */
function refused(scene: Scene, slot: Slot, status: number): void {
  slot.dirty = true
  void keepUnsent(unsentOf(scene, slot))
  scene.line.failed(() => {
    if (status === 401 || status === 403 || status === 404 || status === 422) scene.form.requestSubmit()
    else void saveSlot(scene, slot)
  })
}
