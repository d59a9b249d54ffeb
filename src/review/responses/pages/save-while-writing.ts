import { keepDevice } from "./offline/keep-device.ts"
import { sendUnsent } from "./offline/send-unsent.ts"
import { keepUnsent, listUnsent, type Unsent } from "./offline/unsent.ts"
import { controlsOf } from "./entry-of.ts"
import { fillIn } from "./fill-in.ts"
import { forget, keep, restore, typedEarly } from "./keep-unsaved.ts"
import { saveLine } from "./save-line.ts"
import { saveSlot, slotOf, unsentOf, waitingIn, withoutTime, type Scene, type Slot } from "./save-slot.ts"

/** After so long without a key an answer is saved. */
const PAUSE_MS = 800

/** Saves each answer of the page by itself: after a pause, on leaving its field, on leaving the page. */
export function saveWhileWriting(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form.answers")
  const line = saveLine(page)
  if (!form || !line) return
  const account = page.querySelector<HTMLElement>("[data-save-texts]")?.dataset["account"] ?? ""
  const response = /\/responses\/([^/]+)\//.exec(form.action)?.[1] ?? ""
  const scene: Scene = { page, form, line, account, response, slots: new Map(), elsewhere: 0, leaving: false }
  listen(scene)
  for (const control of [...typedEarly(form), ...restore(page, form)]) {
    const slot = slotAt(scene, control)
    if (slot) touch(scene, slot, PAUSE_MS)
  }
  keepDevice(page, account)
  void restoreUnsent(scene).then(() => sendOthers(scene))
}

function listen(scene: Scene): void {
  const { form, slots } = scene
  form.addEventListener("input", ({ target }) => {
    const slot = slotAt(scene, target)
    if (slot) touch(scene, slot, PAUSE_MS)
  })
  form.addEventListener("focusout", ({ target }) => {
    const slot = slotAt(scene, target)
    if (slot?.dirty) touch(scene, slot, 0)
  })
  form.addEventListener("submit", () => {
    scene.leaving = true
    forget()
    for (const { timer } of slots.values()) clearTimeout(timer)
  })
  addEventListener("pagehide", () => {
    for (const slot of slots.values()) if (slot.dirty && !scene.leaving) void saveSlot(scene, slot)
  })
  addEventListener("online", () => {
    for (const slot of slots.values()) if (slot.dirty || slot.sent) void saveSlot(scene, slot)
    void sendOthers(scene)
  })
}

function slotAt({ slots }: Scene, element: EventTarget | null): Slot | null {
  const index = (element as Element | null)?.closest<HTMLElement>("[data-answer]")?.dataset["answer"]
  return index === undefined ? null : slotOf(slots, index)
}

function touch(scene: Scene, slot: Slot, wait: number): void {
  slot.dirty = true
  keep(scene.page, scene.form)
  // Without a line the tab may be closed before anything was tried.
  if (!navigator.onLine) void keepUnsent(unsentOf(scene, slot))
  clearTimeout(slot.timer)
  slot.timer = window.setTimeout(() => void saveSlot(scene, slot), wait)
}

/** Puts back what waits on this device for answers of this page: it was written from the entry that she had then. */
async function restoreUnsent(scene: Scene): Promise<void> {
  const { form, slots } = scene
  for (const unsent of await listUnsent(scene.account)) {
    const index = indexOf(scene, unsent)
    if (index === null) continue
    const slot = slotOf(slots, index)
    const latest = JSON.parse(unsent.latest) as { base: number; value: unknown; text: string }
    const base = controlsOf(form, index).find(({ name }) => name.endsWith(".base"))
    if (base) base.value = String(latest.base)
    if (!slot.dirty) fillIn(form, Number(index), latest)
    slot.sent ??= { ...unsent.sent, plain: withoutTime(unsent.sent.body) }
    slot.dirty ||= unsent.latest !== unsent.sent.body
    void saveSlot(scene, slot)
  }
}

async function sendOthers(scene: Scene): Promise<void> {
  const before = await listUnsent(scene.account)
  const isHere = (unsent: Unsent) => indexOf(scene, unsent) !== null
  const others = before.filter((unsent) => !isHere(unsent)).length
  if (others === 0) return
  await sendUnsent(scene.account, isHere)
  scene.elsewhere = (await listUnsent(scene.account)).filter((unsent) => !isHere(unsent)).length
  if (scene.elsewhere > 0) scene.line.kept(waitingIn(scene))
  else if (waitingIn(scene) === 0) scene.line.saved(new Date())
}

/** Where on this page an answer stands, if it does. */
function indexOf({ form, page, response }: Scene, { slot }: Unsent): string | null {
  const found = [...page.querySelectorAll<HTMLElement>("[data-answer]")].find(({ dataset }) => {
    const said = new Map(
      controlsOf(form, dataset["answer"] ?? "").map(({ name, value }) => [name.split(".")[2], value]),
    )
    return slot === `${response} ${said.get("question") ?? ""} ${said.get("item") ?? ""}`
  })
  return found?.dataset["answer"] ?? null
}
