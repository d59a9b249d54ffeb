import { room } from "../room.ts"
import { events } from "./contract.ts"
import { eventsSince } from "./events-since.ts"

export const eventsRoom = room({ name: "events", contract: events, operations: { since: eventsSince } })
