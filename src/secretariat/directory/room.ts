import { room } from "../../platform/room.ts"
import { directory } from "./contract.ts"
import { listParties, showParty } from "./find-party.ts"
import { partiesPage } from "./pages/parties-page.tsx"
import { partyPage } from "./pages/party-page.tsx"

export const directoryRoom = room({
  name: "directory",
  contract: directory,
  operations: { listParties, showParty },
  pages: [partiesPage, partyPage],
})
