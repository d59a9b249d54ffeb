import type { Caller } from "../../platform/room.ts"

export const DISCLOSURE = "submission"

type Part = { readonly response: string; readonly question: string | null; readonly id?: string }

/** The thing to which audiences of a submission are given: the whole of it, or one answer. Finds it, or makes its row. */
export async function ensureDisclosure(caller: Caller, { response, question, id }: Part): Promise<string> {
  await caller.db
    .insertInto("disclosure")
    .values({ id: id ?? caller.newId(), response, question })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const found = await caller.db
    .selectFrom("disclosure")
    .select("id")
    .where("response", "=", response)
    .where("question", "is not distinct from", question)
    .executeTakeFirstOrThrow()
  return found.id
}
