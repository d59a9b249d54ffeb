import type { Asked, Operation, Output } from "../../src/platform/contract.ts"
import { perform } from "../../src/platform/perform.ts"
import { idFrom } from "./id-from.ts"
import type { Staged } from "./trial.ts"
import type { Someone } from "./world.ts"

/** Ids of what a deed made, by the name that an address has for them. */
export type Made = Readonly<Record<string, readonly string[]>>

export type HiddenDeed = (staged: Staged, name: string) => Promise<Made>

type Saying<O extends Operation> = { name: string; who: Someone; operation: O; input: Asked<O> }

/** Does something as an insider; its ids follow from its name, so that no other id shifts. */
export function say<O extends Operation>(
  { house }: Staged,
  { name, who, operation, input }: Saying<O>,
): Promise<Output<O>> {
  const credentials = { token: who.token, lang: "en" }
  return perform(house, { operation, input, credentials, deed: idFrom(`${name} deed`) })
}
