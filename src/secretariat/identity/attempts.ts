import { problem } from "../../platform/problem.ts"

/** So many wrong attempts for one address within the window, and sign-in waits; the right passphrase too. */
export const MAX_ATTEMPTS = 10
export const ATTEMPTS_WINDOW_MS = 15 * 60 * 1000
/** Addresses remembered at once; the oldest are forgotten first. */
const MAX_ADDRESSES = 10_000

const attempts = new Map<string, { since: number; count: number }>()

/** Counts an attempt and refuses with `identity.problem_too_many_attempts` (429) when there were too many. */
export function countAttempt(address: string, now: Date): void {
  const key = address.toLowerCase()
  const known = attempts.get(key)
  const current =
    known && now.getTime() - known.since < ATTEMPTS_WINDOW_MS ? known : { since: now.getTime(), count: 0 }
  if (current.count >= MAX_ATTEMPTS) throw problem("identity.problem_too_many_attempts", 429)
  attempts.delete(key)
  attempts.set(key, { ...current, count: current.count + 1 })
  if (attempts.size > MAX_ADDRESSES) attempts.delete(attempts.keys().next().value ?? "")
}

export function forgetAttempts(address: string): void {
  attempts.delete(address.toLowerCase())
}
