import { room } from "../platform/room.ts"
import { rehearsal } from "./contract.ts"
import { furnish } from "./furnish.ts"
import { make } from "./make.ts"

export const rehearsalRoom = room({ name: "rehearsal", contract: rehearsal, operations: { make, furnish } })
