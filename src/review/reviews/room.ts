import { room } from "../../platform/room.ts"
import { reviews } from "./contract.ts"
import { runDrawCommand } from "./draw/run-draw-command.ts"
import { verifyDrawCommand } from "./draw/verify-draw-command.ts"

export const reviewsRoom = room({
  name: "reviews",
  contract: reviews,
  operations: {},
  commands: [runDrawCommand, verifyDrawCommand],
})
