import { Readable } from "node:stream"
import type { Operation } from "../../src/platform/contract.ts"
import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { isProblem } from "../../src/platform/problem.ts"
import type { Asking } from "./scene.ts"

export type Outcome = { readonly output: unknown } | { readonly refused: Refused }
export type Refused = { readonly code: string; readonly status: number }

/** Sends a write, with the bytes that belong to it. A refusal is an outcome, and so is a bug, which no scene allows. */
export async function ask(
  house: House,
  operation: Operation,
  { doer, input, upload, deed }: Asking & { deed: string },
): Promise<Outcome> {
  const credentials = { token: doer.token, lang: "en" }
  const bytes = upload && { upload: () => Readable.from([upload]) }
  return perform(house, { operation, input, credentials, deed, ...bytes }).then(
    (output) => ({ output }),
    (thrown: unknown) => {
      if (isProblem(thrown)) return { refused: { code: thrown.code, status: thrown.status } }
      return { refused: { code: `a bug: ${String(thrown)}`, status: 500 } }
    },
  )
}
