import { TIME_MARK } from "./time-mark.ts"

export type SaveLine = {
  saved(at: Date): void
  saving(): void
  kept(count: number): void
  failed(again: () => void): void
}

/** The one line that tells whether what was typed is safe. It says each sentence once, so that it is heard once. */
export function saveLine(page: Document): SaveLine | null {
  const line = page.querySelector<HTMLElement>("[data-save-status]")
  const texts = page.querySelector<HTMLElement>("[data-save-texts]")?.dataset
  if (!line || !texts) return null
  const clock = new Intl.DateTimeFormat(page.documentElement.lang, { hour: "2-digit", minute: "2-digit" })
  const show = (state: string, text: string) => {
    if (line.dataset["state"] === state && line.textContent === text) return
    line.dataset["state"] = state
    line.textContent = text
  }
  return {
    saved: (at) => show("saved", (texts["saved"] ?? "").replace(TIME_MARK, clock.format(at))),
    saving: () => show("saving", texts["saving"] ?? ""),
    kept(count) {
      const all = JSON.parse(texts["kept"] ?? "[]") as string[]
      show("kept", all[Math.min(count, all.length) - 1] ?? "")
    },
    failed(again) {
      show("failed", `${texts["failed"] ?? ""} `)
      const button = page.createElement("button")
      button.type = "button"
      button.className = "button quiet"
      button.textContent = texts["again"] ?? ""
      button.addEventListener("click", again)
      line.append(button)
    },
  }
}
