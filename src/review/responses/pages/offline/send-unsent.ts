import { sendAnswer } from "../send-answer.ts"
import { forgetUnsent, keepUnsent, listUnsent, type Unsent } from "./unsent.ts"

type Saved = { readonly number: number; readonly branch: string | null }

/**
 * Sends what waits on this device and is on no open page, in the order in which it was written. What the server does
 * not take stays, and is shown on its question's page. @returns how many still wait
 */
export async function sendUnsent(account: string, isHere: (unsent: Unsent) => boolean): Promise<number> {
  let left = 0
  for (const unsent of await listUnsent(account)) {
    if (isHere(unsent)) left += 1
    else if (!(await sendOne(unsent))) left += 1
  }
  return left
}

async function sendOne(unsent: Unsent): Promise<boolean> {
  const answer = await sendAnswer(unsent, unsent.sent)
  if (!answer?.ok) return false
  if (unsent.latest === unsent.sent.body) {
    await forgetUnsent(unsent.slot, unsent.account)
    return true
  }
  // Written on while the first text was on its way: it goes on from what that one became.
  const { number, branch } = (await answer.json()) as Saved
  const latest = JSON.parse(unsent.latest) as { base: number }
  const body = JSON.stringify({ ...latest, base: branch === null ? number : latest.base })
  const next = { ...unsent, sent: { deed: crypto.randomUUID(), body }, latest: body }
  await keepUnsent(next)
  return sendOne(next)
}
