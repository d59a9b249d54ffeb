import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Call } from "../../../platform/perform.ts"
import { instruments } from "../../instruments/contract.ts"

/** Short names of the treaties in the reader's language, by code, as the room of treaties has them. */
export const TreatyNames = createContext<ReadonlyMap<string, string>>(new Map())

/** For a page's loader. */
export async function treatyNames(call: Call): Promise<ReadonlyMap<string, string>> {
  const known = await call(instruments.listInstruments, {})
  return new Map(known.instruments.map(({ code, short }) => [code, short]))
}

/** A treaty by its short name; one that the installation does not know by its code. */
export function useTreatyName(): (code: string) => string {
  const names = useContext(TreatyNames)
  return (code) => names.get(code) ?? code
}
