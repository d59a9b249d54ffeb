import type { Line } from "../../package/html-block.ts"

type Kept = { readonly at: string; readonly lines: Line[] }
export type KeptCopy = {
  read(): Kept | null
  /** @returns whether the browser has it: many keep nothing for a file, or not when they are closed */
  write(lines: readonly Line[]): boolean
  forget(): boolean
}

/** All files that one browser opens share one store, so each package has a name of its own in it. */
export function keptCopy(name: string): KeptCopy {
  const key = `palermo-answers ${name}`
  return {
    read() {
      try {
        const text = localStorage.getItem(key)
        return text === null ? null : (JSON.parse(text) as Kept)
      } catch {
        return null
      }
    },
    write(lines) {
      try {
        localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), lines }))
        return localStorage.getItem(key) !== null
      } catch {
        return false
      }
    },
    forget() {
      try {
        localStorage.removeItem(key)
        return true
      } catch {
        return false
      }
    },
  }
}
