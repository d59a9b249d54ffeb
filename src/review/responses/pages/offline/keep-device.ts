import { CACHE, forgetDevice, keepFor, keptFor } from "../../../../platform/ui/own-device.ts"
import { TIME_MARK } from "../time-mark.ts"
import { keepsUnsent, listUnsent } from "./unsent.ts"

/** So many pages are asked for at once: the line may be a poor one. */
const AT_ONCE = 3

type Tasks = { readonly sections: readonly { readonly tasks: readonly { readonly question: string }[] }[] }

/** The box in which somebody asks to keep the questions on her device, and sees whether they are. */
export function keepDevice(page: Document, account: string): void {
  const box = page.querySelector<HTMLElement>("[data-keep]")
  const state = box?.querySelector<HTMLElement>("[data-keep-state]")
  const start = box?.querySelector<HTMLButtonElement>("[data-keep-start]")
  const stop = box?.querySelector<HTMLButtonElement>("[data-keep-stop]")
  if (!box || !state || !start || !stop || account === "" || !("serviceWorker" in navigator)) return
  const say = (name: string, until?: string) => {
    const date = new Intl.DateTimeFormat(page.documentElement.lang, { dateStyle: "long" })
    const text = box.dataset[name] ?? ""
    state.textContent = until ? text.replace(TIME_MARK, date.format(new Date(until))) : text
  }
  const show = () => {
    const kept = keepsUnsent(account) ? keptFor() : null
    stop.hidden = !kept
    if (!navigator.onLine && kept) say("without")
    else if (kept) say("kept", kept.until)
    else state.textContent = ""
  }
  start.addEventListener("click", () => {
    say("keeping")
    void keepAll(page, account)
      .catch(() => false)
      .then((whole) => (whole ? show() : say("partly")))
  })
  const remove = async () => {
    const waits = (await listUnsent(account)).length > 0
    if (waits && !confirm(box.dataset["unsent"])) return
    await forgetDevice()
    show()
  }
  stop.addEventListener("click", () => void remove())
  addEventListener("online", show)
  addEventListener("offline", show)
  show()
  box.hidden = false
}

/** Every question's page of this response that she may see, and what those pages are drawn with. */
async function keepAll(page: Document, account: string): Promise<boolean> {
  const [, lang = "", response = ""] = /^\/([a-z]{2})\/responses\/([^/]+)\//.exec(location.pathname) ?? []
  await navigator.serviceWorker.register("/workers/answers.js", { scope: `/${lang}/responses/` })
  keepFor(account)
  await navigator.storage?.persist?.().catch(() => false)
  const answer = await fetch(`/api/responses/${response}`)
  if (!answer.ok) return false
  const { sections } = (await answer.json()) as Tasks
  const questions = sections.flatMap(({ tasks }) => tasks.map(({ question }) => question))
  const pages = questions.map((key) => `/${lang}/responses/${response}/questions/${encodeURIComponent(key)}`)
  const cache = await caches.open(CACHE)
  const left = [...assetsOf(page), location.pathname + location.search, ...pages]
  let whole = true
  const next = async (): Promise<void> => {
    const path = left.shift()
    if (path === undefined) return
    const got = await fetch(path).catch(() => null)
    if (got?.ok) await cache.put(new URL(path, location.href).href, got)
    else whole = false
    return next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return whole
}

/** What this page was drawn with, fonts included; the other pages have the same. */
function assetsOf(page: Document): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name)
  const named = [
    ...page.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href], script[src]"),
  ].map((one) => (one instanceof HTMLLinkElement ? one.href : one.src))
  const paths = [...named, ...loaded].filter((url) => new URL(url).origin === location.origin)
  return [...new Set(paths.map((url) => new URL(url).pathname))].filter((path) => path.startsWith("/assets/"))
}
