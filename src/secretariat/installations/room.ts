import { room } from "../../platform/room.ts"
import { installations } from "./contract.ts"
import { endTrust } from "./end-trust.ts"
import { listTrusts } from "./list-trusts.ts"
import { installationsPage } from "./pages/installations-page.tsx"
import { trustInstallation } from "./trust-installation.ts"

export const installationsRoom = room({
  name: "installations",
  contract: installations,
  operations: { list: listTrusts, trust: trustInstallation, end: endTrust },
  pages: [installationsPage],
})
