import { contract } from "../../platform/contract.ts"

/** Nothing is asked of this room over an address yet: the draw is a command that needs no database. */
export const reviews = contract("reviews", {})
