import { room } from "../../platform/room.ts"
import { access } from "./contract.ts"
import { endGrant } from "./end-grant.ts"
import { listCircles } from "./list-circles.ts"

export const accessRoom = room({
  name: "access",
  contract: access,
  operations: { listCircles, endGrant },
})
