import { room } from "../../platform/room.ts"
import { likeness } from "./contract.ts"

export const likenessRoom = room({ name: "likeness", contract: likeness, operations: {} })
