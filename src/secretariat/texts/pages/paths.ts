import { route } from "../../../platform/route.ts"

export const negotiationsPath = route("/negotiations")
export const negotiationPath = route("/negotiations/:negotiation")
export const textPath = route("/negotiations/:negotiation/texts/:text")
export const floorPath = route("/negotiations/:negotiation/room")
export const paperPath = route("/negotiations/:negotiation/non-paper")
/** The queue, which the room of the memory shows. */
export const translationsPath = route("/translations")
