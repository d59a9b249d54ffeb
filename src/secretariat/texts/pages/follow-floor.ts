/** The element of the room's page that is drawn anew, and nothing around it: the reader's place stays. */
export const FLOOR_ID = "floor"

/** How often a page without a stream looks again. */
export const RELOAD_SECONDS = 5

/**
 * Follows what the chair puts before the room: an event says that something changed, the page is asked again, and its
 * one element is exchanged if it differs. Where no stream can be held the page is asked every few seconds.
 */
export function followFloor(view: Window): void {
  const floor = view.document.getElementById(FLOOR_ID)
  const thing = floor?.dataset["thing"]
  if (!floor || !thing) return
  let polling = 0
  let [looking, again] = [false, false]
  // One look at a time: an older page that arrives late never covers a newer one.
  const look = async () => {
    again = looking
    if (looking) return
    looking = true
    await redraw(view).finally(() => (looking = false))
    if (again) await look()
  }
  const poll = () => {
    if (polling === 0) polling = view.setInterval(() => void look(), RELOAD_SECONDS * 1_000)
  }
  if (typeof EventSource === "undefined") return poll()
  const stream = new EventSource(`/api/events?things=${encodeURIComponent(thing)}`)
  stream.addEventListener("version", () => void look())
  stream.addEventListener("lost", () => void look())
  stream.addEventListener("error", poll)
  stream.addEventListener("open", () => {
    view.clearInterval(polling)
    polling = 0
    void look()
  })
}

async function redraw(view: Window): Promise<void> {
  const { document } = view
  const answer = await fetch(view.location.href, { headers: { accept: "text/html" } }).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
  const [now, next] = [document.getElementById(FLOOR_ID), fresh.getElementById(FLOOR_ID)]
  if (!now || !next || now.innerHTML === next.innerHTML) return
  const { scrollX, scrollY } = view
  now.replaceChildren(...next.childNodes)
  document.title = fresh.title
  const [title, newTitle] = [document.querySelector("h1"), fresh.querySelector("h1")]
  if (title && newTitle) title.textContent = newTitle.textContent
  view.scrollTo(scrollX, scrollY)
}
