import type { Entry, Fact } from "./reading.ts"

/** A symbol as lists of documents hold it. */
export const SYMBOL = /^[A-Z]{2,6}(\/[A-Za-z0-9.-]{1,20}){1,10}$/

export type Lack = "class" | "days" | "party" | "role" | "symbol"

/** What a fact still needs before it can be taken: without it, it stays where it is and is not guessed. */
export function lackOf({ part, fact }: Pick<Entry, "part"> & { readonly fact: Fact }): Lack | null {
  switch (part) {
    case "meeting":
      return fact.from === null || fact.to === null ? "days" : null
    case "officers":
      return fact.role === null ? "role" : fact.party === null ? "party" : null
    case "attendance":
      return fact.class === null ? "class" : null
    case "documents":
      return fact.symbol === null || !SYMBOL.test(fact.symbol) ? "symbol" : null
    default:
      return null
  }
}
