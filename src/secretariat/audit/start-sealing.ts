import { sealRecord, type Sealing } from "./seal-record.ts"

/** An entry waits at most 60 seconds for its seal: this long for its turn, the rest for the sealing itself. */
export const SEAL_EVERY_SECONDS = 50

/**
 * Seals the record from time to time until it is stopped; stopping seals once more, so that a house at rest has
 * nothing unsealed. `failed` is told what went wrong; the next turn tries again.
 */
export function startSealing(
  sealing: Sealing & { failed: (thrown: unknown) => void; every?: number },
): () => Promise<void> {
  const { failed, every = SEAL_EVERY_SECONDS } = sealing
  let turn = Promise.resolve()
  const seal = async () => {
    await sealRecord(sealing).catch(failed)
  }
  const timer = setInterval(() => {
    turn = turn.then(seal)
  }, every * 1000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await turn
    await seal()
  }
}
