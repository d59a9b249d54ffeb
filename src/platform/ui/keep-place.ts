/** The part of an address after `#` is never sent to the server; these take it through signing in. */
export function carryHash(page: Document): void {
  if (!location.hash) return
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href*='back=']")) link.hash = location.hash
  for (const back of page.querySelectorAll<HTMLInputElement>("input[name=_back]")) {
    if (back.form) back.form.action = new URL(location.hash, back.form.action).href
  }
}

/** After going back, the link that was followed has the focus again, as if the page had never been left. */
export function keepFocus(page: Document): void {
  const left = (history.state as { left?: string } | null)?.left
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
  if (left && arrival?.type === "back_forward") {
    const links = [...page.querySelectorAll<HTMLAnchorElement>("main a[href]")]
    links.find((link) => link.getAttribute("href") === left)?.focus({ preventScroll: true })
  }
  page.querySelector("main")?.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a[href]")
    if (link) history.replaceState({ left: link.getAttribute("href") }, "")
  })
}
