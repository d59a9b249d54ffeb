import { URI } from "otpauth"

/** Long, and in no list of breached ones. */
export const PASSPHRASE = "seven quiet herons cross the estuary"

/** The code that an authenticator shows at a moment, once it was given the address of an enrolment. */
export function codeFor(uri: string, at: Date): string {
  const shown = URI.parse(uri)
  return "period" in shown ? shown.generate({ timestamp: at.getTime() }) : ""
}
