import type { Attempt } from "./offline/unsent.ts"

type Where = { readonly response: string; readonly question: string }

/** Sends one answer; sent twice under one deed it is done once. Null when the server was not reached. */
export function sendAnswer({ response, question }: Where, { deed, body }: Attempt): Promise<Response | null> {
  return fetch(`/api/responses/${response}/questions/${encodeURIComponent(question)}/answers`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": deed },
    body,
    keepalive: body.length < 20_000,
  }).catch(() => null)
}
