import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Speaker } from "../languages.ts"

/** A Speaker whose ways of saying may be taken one by one: `const { say, date } = useSaying()`. */
export type Voice = Pick<Speaker, "lang" | "dir"> & {
  readonly say: Speaker["say"]
  readonly sayCode: Speaker["sayCode"]
  readonly number: Speaker["number"]
  readonly date: Speaker["date"]
  readonly dateTime: Speaker["dateTime"]
  readonly list: Speaker["list"]
  readonly sort: Speaker["sort"]
}

/** The reader's language: no component holds a word of its own. */
export const Saying = createContext<Speaker | undefined>(undefined)

/** What a component speaks with. A component rendered without it is our bug. */
export function useSaying(): Voice {
  const speaker = useContext(Saying)
  if (!speaker) throw new Error("A component was rendered outside Saying.Provider")
  return speaker
}

/** A name that keeps its own direction inside a sentence made of plain text (Unicode's isolates). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
