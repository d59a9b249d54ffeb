import { carryInput } from "./carry-input.ts"
import { carryHash, keepFocus } from "./keep-place.ts"
import { guardDevice } from "./own-device.ts"
import { watchSession } from "./watch-session.ts"

// On every page: a warning before the session ends, and typed text and the place that survive the language switch.
watchSession(document)
guardDevice(document)
carryInput(document)
carryHash(document)
keepFocus(document)
