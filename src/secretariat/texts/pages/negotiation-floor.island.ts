import { followFloor } from "./follow-floor.ts"

// The room's page on the projector: it follows the chair.
followFloor(window)
