/**
 * What one person keeps on her device, so that a page works without a network: pages in a cache, what was not sent in a
 * database, and here her id. The next person who signs in on the device finds nothing of it.
 */
export const CACHE = "palermo"
export const DATABASE = "palermo"
/** After so long without a renewal it is removed, whether she comes back or not. */
export const KEEP_MS = 14 * 24 * 60 * 60 * 1000

const KEPT = "palermo-kept"
const UNSENT = "palermo-unsent"

type Kept = { readonly account: string; readonly until: string }

export function keptFor(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null") as Kept | null
  } catch {
    return null
  }
}

/** @throws where the browser keeps nothing */
export function keepFor(account: string): Kept {
  const kept = { account, until: new Date(Date.now() + KEEP_MS).toISOString() }
  localStorage.setItem(KEPT, JSON.stringify(kept))
  return kept
}

/** How many deeds wait on this device to be sent: whoever leaves is told. */
export function noteUnsent(count: number): void {
  if (keptFor()) localStorage.setItem(UNSENT, String(count))
}

export async function forgetDevice(): Promise<void> {
  localStorage.removeItem(KEPT)
  localStorage.removeItem(UNSENT)
  indexedDB.deleteDatabase(DATABASE)
  await caches.delete(CACHE)
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all(workers.map((worker) => worker.unregister()))
}

/** On every page: another person's things are removed, and nobody signs out over what was not sent without being told. */
export function guardDevice(page: Document): void {
  const kept = keptFor()
  if (!kept) return
  const session = page.querySelector<HTMLElement>("[data-person]")
  const account = session?.dataset["person"]
  const isOver = Date.parse(kept.until) < Date.now()
  if (isOver || (account !== undefined && account !== kept.account)) void forgetDevice()
  session?.querySelector("form")?.addEventListener("submit", (event) => {
    const waits = Number(localStorage.getItem(UNSENT) ?? 0) > 0
    if (waits && !confirm(session.dataset["unsent"])) event.preventDefault()
    else void forgetDevice()
  })
}
