import type { Operation } from "../../src/platform/contract.ts"
import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { isProblem } from "../../src/platform/problem.ts"
import type { Verdict } from "./reference/standing.ts"
import { shownBy } from "./reference.ts"

/** An answer by its class, and what it shows by ids. `code` says why, and is not compared. */
export type Answer = { readonly verdict: Verdict | "bug"; readonly shows: unknown; readonly code?: string }

type Asking = { operation: Operation; input: unknown; token: string | null }

/** A list that goes on is read to its end within this many pages. */
const MAX_PAGES = 20

/** Asks the house as its server would. What is thrown and is no refusal is a bug, whatever the reference says. */
export async function answerOf(house: House, { operation, input, token }: Asking): Promise<Answer> {
  const credentials = { token, lang: "en" }
  const upload = operation.options.upload && { upload: note }
  const ask = (asked: unknown) => perform(house, { operation, input: asked, credentials, ...upload })
  try {
    const output = await readOn(ask, input)
    return { verdict: "allowed", shows: shownBy(operation.name, output) }
  } catch (thrown) {
    if (!isProblem(thrown)) return { verdict: "bug", shows: null, code: String(thrown) }
    return { verdict: thrown.status === 404 ? "hidden" : "refused", shows: null, code: thrown.code }
  }
}

async function* note() {
  yield Buffer.from("a note in plain words\n")
}

/** Reads a paged list to its end, as one answer. */
async function readOn(ask: (input: unknown) => Promise<unknown>, input: unknown): Promise<unknown> {
  const output = (await ask(input)) as Record<string, unknown>
  let next = output.next
  for (let page = 1; typeof next === "string" && page < MAX_PAGES; page++) {
    const more = (await ask({ ...(input as object), after: next })) as Record<string, unknown>
    for (const [key, value] of Object.entries(more)) {
      if (Array.isArray(value)) (output[key] as unknown[]).push(...(value as unknown[]))
    }
    next = more.next
  }
  return output
}
