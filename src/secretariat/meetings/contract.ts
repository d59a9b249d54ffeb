import { contract } from "../../platform/contract.ts"

/** Nothing is asked of this room over an address yet: its reader of reports is a command that needs no database. */
export const meetings = contract("meetings", {})
