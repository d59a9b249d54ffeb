import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../audit/history-register.ts"
import { getNegotiation, NEGOTIATION, visibleNegotiations } from "./find-negotiation.ts"
import { visibleTexts } from "./find-text.ts"
import { chainOf } from "./negotiation.ts"
import { negotiationPath, textPath } from "./pages/paths.ts"

/**
 * Whoever sees a negotiation or a text reads what the chair and the secretariat did to it, on the body's own chain. What
 * delegations did stands on their States' chains, which nobody else is shown.
 */
export const negotiationHistory: HistoryOf = {
  thing: NEGOTIATION,
  visible: async (caller, id) => (await bodyOf(caller, id)) !== null,
  chains: async (caller, id) => chainsOf(await bodyOf(caller, id)),
  async name(caller, negotiation) {
    const { title } = await getNegotiation(caller, negotiation)
    return { key: "texts.named", values: { title }, path: negotiationPath({ negotiation }) }
  },
}

export const textHistory: HistoryOf = {
  thing: "text",
  visible: async (caller, id) => (await bodyOf(caller, await negotiationOf(caller, id))) !== null,
  chains: async (caller, id) => chainsOf(await bodyOf(caller, await negotiationOf(caller, id))),
  async name(caller, text) {
    const found = await visibleTexts(caller).where("content_text.id", "=", text).executeTakeFirst()
    if (!found) return null
    const { label, position, negotiation } = found
    return {
      key: "texts.named_text",
      values: { label: label ?? position },
      path: textPath({ negotiation, text }),
    }
  },
}

function chainsOf(body: string | null): string[] {
  return body === null ? [] : [chainOf({ body }).chain]
}

async function bodyOf(caller: Caller, id: string | null): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null
  const found = await visibleNegotiations(caller)
    .where("negotiation.id", "=", id ?? "")
    .executeTakeFirst()
  return found?.body ?? null
}

async function negotiationOf(caller: Caller, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null
  const found = await visibleTexts(caller).where("content_text.id", "=", id).executeTakeFirst()
  return found?.negotiation ?? null
}
