import { TIME_MARK } from "../time-mark.ts"

type Texts = Readonly<Record<string, string | undefined>>
export type FileLine = {
  readonly texts: Texts
  /** @param kept when the browser took what was written, or null if it keeps nothing */
  changed(kept: Date | null): void
  handed(at: Date): void
  forgotten(done: boolean): void
  isUnsaved(): boolean
  /** Tells of the other version of the answers, with a button that shows one and then again the other. */
  offerOther(other: { at: Date; isLater: boolean }, show: (kept: boolean) => void): void
}

/** The one line that tells where the answers are. It promises nothing that a file in a browser cannot keep. */
export function fileLine(page: Document): FileLine | null {
  const line = page.querySelector<HTMLElement>("[data-save-status]")
  const texts = page.querySelector<HTMLElement>("[data-file-texts]")?.dataset
  const other = page.querySelector<HTMLElement>("[data-other]")
  if (!line || !texts) return null
  const clock = new Intl.DateTimeFormat(page.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  })
  let unsaved = false
  const say = (state: string, at: Date | null) => {
    const text = (texts[state] ?? "").replace(TIME_MARK, at ? clock.format(at) : "")
    line.dataset["state"] = state === "unkept" ? "failed" : state
    if (line.textContent !== text) line.textContent = text
  }
  return {
    texts,
    changed(kept) {
      unsaved = true
      say(kept ? "kept" : "unkept", kept)
    },
    handed(at) {
      unsaved = false
      say("handed", at)
    },
    forgotten: (done) => say(done ? "forgotten" : "unkept", null),
    isUnsaved: () => unsaved,
    offerOther({ at, isLater }, show) {
      if (!other) return
      let kept = isLater
      const words = page.createElement("p")
      const button = page.createElement("button")
      button.type = "button"
      button.className = "button plain"
      const draw = () => {
        words.textContent = (texts[kept ? "otherKept" : "otherFile"] ?? "").replace(
          TIME_MARK,
          clock.format(at),
        )
        button.textContent = texts[kept ? "showFile" : "showKept"] ?? ""
      }
      button.addEventListener("click", () => {
        kept = !kept
        show(kept)
        draw()
      })
      draw()
      other.append(words, button)
      other.hidden = false
    },
  }
}
