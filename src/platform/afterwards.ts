import type { Operation } from "./contract.ts"
import { isProblem } from "./problem.ts"

/** A write that follows from what was read or done, in a transaction of its own. */
export type Following = { readonly operation: Operation; readonly input: unknown }

/** Does what follows. A Problem in it is of no concern to whoever only read; what is our bug is not hidden. */
export async function doAfterwards(
  following: readonly Following[],
  perform: (asked: Following) => Promise<unknown>,
): Promise<void> {
  for (const asked of following) {
    try {
      await perform(asked)
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown
    }
  }
}
