import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/** A way from the list of meetings to what a higher room has of them. */
export type MeetingsLink = {
  /** A sentence's key: the link's words. */
  readonly key: string
  readonly path: string
  may(caller: Caller): boolean
}

export const meetingsLinks = register<MeetingsLink>("meetings_links")
