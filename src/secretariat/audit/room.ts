import { room } from "../../platform/room.ts"
import { audit } from "./contract.ts"
import { readHistory } from "./read-history.ts"

export const auditRoom = room({
  name: "audit",
  contract: audit,
  operations: { history: readHistory },
})
