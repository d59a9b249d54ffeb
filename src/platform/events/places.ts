import { problem } from "../problem.ts"

/** One browser holds one stream for all its tabs; a person has a few browsers, a ministry's address many people. */
export const STREAMS_PER_SESSION = 6
export const STREAMS_PER_ADDRESS = 200
export const STREAMS_IN_ALL = 2_000

export type Places = {
  /** Takes a place, and gives what frees it. Refuses with `platform.problem_too_many` (429) when there is none. */
  take(by: { session: string | null; address: string }): () => void
}

export function makePlaces(): Places {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take({ session, address }) {
      const [key, most] = session
        ? [`s ${session}`, STREAMS_PER_SESSION]
        : [`a ${address}`, STREAMS_PER_ADDRESS]
      const mine = taken.get(key) ?? 0
      if (mine >= most || all >= STREAMS_IN_ALL) throw problem("platform.problem_too_many", 429)
      taken.set(key, mine + 1)
      all += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        all -= 1
        const left = (taken.get(key) ?? 1) - 1
        if (left > 0) taken.set(key, left)
        else taken.delete(key)
      }
    },
  }
}
