import { room } from "../../platform/room.ts"
import { meetings } from "./contract.ts"
import { readCommand } from "./read-command.ts"

export const meetingsRoom = room({
  name: "meetings",
  contract: meetings,
  operations: {},
  commands: [readCommand],
})
