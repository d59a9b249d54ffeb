import { contract } from "../../platform/contract.ts"

/** Nothing is asked of this room from outside: other rooms call `makeIndex` and `like` with what their callers may see. */
export const likeness = contract("likeness", {})
