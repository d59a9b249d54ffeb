/** How long before its end a session's holder is warned: time enough to finish a sentence and press once. */
const WARN_MS = 5 * 60 * 1000

/** Shows the warning before the session ends, and prolongs the session when its button is pressed. */
export function watchSession(page: Document): void {
  const region = page.querySelector<HTMLElement>("[data-session-ends]")
  const notice = region?.querySelector<HTMLElement>(".notice")
  if (!region || !notice) return

  let timer = 0
  const arm = (until: string) => {
    clearTimeout(timer)
    notice.hidden = true
    timer = window.setTimeout(() => (notice.hidden = false), Date.parse(until) - Date.now() - WARN_MS)
  }
  arm(region.dataset["sessionEnds"] ?? "")
  region.querySelector("[data-stay]")?.addEventListener("click", () => {
    void stay().then((until) => until && arm(until))
  })
}

async function stay(): Promise<string | null> {
  const answer = await fetch("/api/session/stay", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  }).catch(() => null)
  if (!answer?.ok) return null
  const { until } = (await answer.json()) as { until: string }
  return until
}
