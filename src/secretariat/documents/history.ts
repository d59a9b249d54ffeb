import { z } from "zod"
import type { HistoryOf } from "../audit/history-register.ts"
import { visibleDocuments } from "./find-document.ts"
import { documentPath } from "./pages/paths.ts"

/** Whoever sees a document may read what was done to it, as far as its chain is hers to read. */
export const documentHistory: HistoryOf = {
  thing: "document",
  async visible(caller, id) {
    if (!z.uuid().safeParse(id).success) return false
    const found = await visibleDocuments(caller).where("document.id", "=", id).executeTakeFirst()
    return found !== undefined
  },
  async name(caller, document) {
    const found = await visibleDocuments(caller).where("document.id", "=", document).executeTakeFirst()
    if (!found) return null
    const path = documentPath({ document })
    if (found.title === null) return { key: "documents.title_erased", values: {}, path }
    return { key: "documents.named", values: { title: found.title }, path }
  },
}
