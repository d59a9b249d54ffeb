import { contract } from "../../platform/contract.ts"

/** Filled as the operations come. */
export const responses = contract("responses", {})
