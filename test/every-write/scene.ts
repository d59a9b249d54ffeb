import type { Asked, Operation } from "../../src/platform/contract.ts"
import type { Delegate, TestHouse } from "../support/house.ts"

/** One write as somebody sends it; the same may be sent again. */
export type Asking<T extends Operation = Operation> = {
  readonly doer: Delegate
  readonly input: Asked<T>
  readonly upload?: Buffer
}

type Parts<T extends Operation> = {
  /** Sets the scene anew each time: what comes of one call takes nothing from the next. */
  ready(stage: TestHouse): Promise<Asking<T>>
  /**
   * What becomes of three deeds with the same input at once: `each` is done, for what can be done again; or one is,
   * and the two others are refused with one of these codes.
   */
  readonly thrice: "each" | readonly string[]
  /** Why the three need a scene set anew, though each of them is done: the first deed leaves less for the next. */
  readonly anew?: string
  /** Why a visitor may do it too. Without a reason she is refused. */
  readonly visitorMay?: string
}

/** How one write of a contract is set up and asked, and what is to come of it. */
export type Scene = Parts<Operation> & { readonly operation: Operation }

export function scene<T extends Operation>(operation: T, parts: Parts<T>): Scene {
  return { ...parts, operation }
}
