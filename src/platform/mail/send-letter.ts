import { log } from "../log.ts"
import type { Lang, Speaker } from "../languages.ts"
import type { JobContext } from "../jobs.ts"
import { claimLetter, STALE_MS } from "./claim-letter.ts"
import type { PostOffice } from "./post-office.ts"
import { settleLetter, type Settled } from "./settle-letter.ts"

export type Sending = JobContext & {
  readonly office: PostOffice
  readonly speaker: (lang: Lang) => Speaker
}

/**
 * Sends one letter of the outbox, if it is due, and writes down what came of it. A letter leaves at least once: should
 * the process die after the server took it and before that is written, it leaves again when the lease is over, with
 * the same Message-ID. No transaction is open meanwhile, and what is logged is codes.
 */
export async function sendLetter(sending: Sending, id: string): Promise<Settled | null> {
  const { db, now, office, speaker } = sending
  const letter = await claimLetter(db, id, now)
  if (!letter) return null
  const stale = now.getTime() - letter.at.getTime() > STALE_MS
  const tried = stale ? { refusal: "stale", forGood: true } : await office.take(letter, speaker(letter.lang))
  const settled = await settleLetter({ db, now }, letter, tried)
  if (tried.refusal)
    log("letter not sent", { letter: id, refusal: tried.refusal, tries: letter.tries, settled })
  return settled
}
