import { carryInput } from "./carry-input.ts"
import { watchSession } from "./watch-session.ts"

// On every page: a warning before the session ends, and typed text that survives the language switch.
watchSession(document)
carryInput(document)
