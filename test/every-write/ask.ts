import { Readable } from "node:stream"
import type { Operation } from "../../src/platform/contract.ts"
import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import type { Asking } from "./scene.ts"

export type Outcome = { readonly output: unknown } | { readonly refused: Refused }
export type Refused = { readonly code: string; readonly status: number }

/** Sends a write, with its bytes if it has any. A refusal is an outcome; a bug of ours is thrown on. */
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
      const { code, status } = thrown as Partial<Refused>
      if (code === undefined || status === undefined) throw thrown
      return { refused: { code, status } }
    },
  )
}
