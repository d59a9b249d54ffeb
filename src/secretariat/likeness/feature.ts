import { TERMS_LIMIT } from "./terms/read-terms.ts"

/** Features that are no concepts are numbered by a hash above them; two strangers may meet, seldom and to little harm. */
const HASHED = 2 ** 20

/** The number of a word, a cognate key or a run of characters (FNV-1a). */
export function featureOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return TERMS_LIMIT + ((hash >>> 0) % HASHED)
}

/** Every feature is below this. */
export const FEATURES = TERMS_LIMIT + HASHED
