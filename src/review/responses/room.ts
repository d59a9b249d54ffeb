import { room } from "../../platform/room.ts"
import { responses } from "./contract.ts"

export const responsesRoom = room({ name: "responses", contract: responses, operations: {} })
