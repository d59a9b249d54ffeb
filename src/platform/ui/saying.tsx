import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Speaker } from "../languages.ts"

/** The reader's language: no component holds a word of its own. */
export const Saying = createContext<Speaker | undefined>(undefined)

/** What a component speaks with. A component rendered without it is our bug. */
export function useSaying(): Speaker {
  const speaker = useContext(Saying)
  if (!speaker) throw new Error("A component was rendered outside Saying.Provider")
  return speaker
}

/** A name that keeps its own direction inside a sentence made of plain text (Unicode's isolates). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
