import { z } from "zod"
import type { HistoryOf } from "../audit/history-register.ts"
import { visibleDocuments } from "./find-document.ts"

/** Whoever sees a document may read what was done to it, as far as its chain is hers to read. */
export const documentHistory: HistoryOf = {
  thing: "document",
  async visible(caller, id) {
    if (!z.uuid().safeParse(id).success) return false
    const found = await visibleDocuments(caller).where("document.id", "=", id).executeTakeFirst()
    return found !== undefined
  },
}
