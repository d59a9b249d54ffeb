import { room } from "../../platform/room.ts"
import { audit } from "./contract.ts"
import { historyPage } from "./pages/history-page.tsx"
import { readHistory } from "./read-history.ts"

export const auditRoom = room({
  name: "audit",
  contract: audit,
  operations: { history: readHistory },
  pages: [historyPage],
})
