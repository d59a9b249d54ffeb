import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

/** One question of one State's response, on which one expert types. */
export type Desk = {
  readonly token: string
  readonly response: string
  readonly question: string
  /** What the server has acknowledged last: the number of the entry, and its words. */
  number: number
  text: string
  saves: number
  /** A save that was sent and not answered: it is sent again with the same deed, as the page does. */
  waiting: { readonly deed: string; readonly text: string; readonly base: number } | null
}

type Saved = { readonly number: number; readonly branch: string | null }

/** Asks over HTTP; null when the line broke or the server failed, which a page answers by trying again. */
export async function ask<T>(
  url: string,
  token: string,
  post?: { readonly body: object; readonly deed?: string },
): Promise<T | null> {
  const answer = await fetch(url, {
    method: post ? "POST" : "GET",
    headers: {
      Authorization: `Bearer ${token}`,
      ...(post && { "Content-Type": "application/json", "Idempotency-Key": post.deed ?? randomUUID() }),
    },
    ...(post && { body: JSON.stringify(post.body) }),
  }).catch(() => null)
  if (!answer || answer.status >= 500) return null
  const said = await answer.text().catch(() => null)
  if (said === null) return null
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${said}`)
  return JSON.parse(said) as T
}

/** Types on a desk until the line breaks or she is told to stop. What was not answered waits to be sent again. */
export async function autosave(address: string, desk: Desk, goOn: () => boolean): Promise<void> {
  while (goOn()) {
    desk.waiting ??= { deed: randomUUID(), text: `Words ${desk.saves + 1}`, base: desk.number }
    const { deed, text, base } = desk.waiting
    const { response, question, token } = desk
    const url = `${address}/api/responses/${response}/questions/${question}/answers`
    const body = { base, value: null, text, lang: "en" }
    const saved = await ask<Saved>(url, token, { body, deed })
    if (!saved) return
    if (saved.branch !== null) throw new Error(`${question}: ${text} became a branch`)
    Object.assign(desk, { number: saved.number, text, saves: desk.saves + 1, waiting: null })
    await sleep(15)
  }
}

type Work = {
  readonly answers: readonly {
    readonly question: { readonly key: string }
    readonly number: number
    readonly current: { readonly text: string } | null
    readonly branches: readonly unknown[]
  }[]
}

/**
 * What is wrong at a desk: an acknowledged answer that is gone, or one that was counted twice. A save that was never
 * answered may have been done or not.
 */
export async function faultAt(address: string, desk: Desk): Promise<string | null> {
  const { response, question, token, waiting } = desk
  const work = await ask<Work>(`${address}/api/responses/${response}/questions/${question}`, token)
  const answer = work?.answers.find((one) => one.question.key === question)
  if (!answer) return `${question}: no answer came`
  const done = waiting !== null && answer.current?.text === waiting.text
  const expected = desk.saves + (done ? 1 : 0)
  if (answer.number !== expected) return `${question}: ${answer.number} entries instead of ${expected}`
  if (!done && (answer.current?.text ?? "") !== desk.text) return `${question}: "${desk.text}" is lost`
  return answer.branches.length > 0 ? `${question}: a branch that nobody made` : null
}
