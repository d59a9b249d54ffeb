import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Part } from "./redline.ts"
import { redline } from "./redline.ts"
import { getNegotiation, lockNegotiation, tellChange } from "./find-negotiation.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import { chainOf, type Negotiation, type NegotiationFacts } from "./negotiation.ts"
import { showNegotiation, toNegotiationRow } from "./show-negotiation.ts"
import { standingOf } from "./standing.ts"

/** The chair, or the secretariat at the chair's word, puts a text before the room. Only an issued one can be. */
export async function setFloor(
  caller: Caller,
  input: { negotiation: string; text: string },
): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair || standing.secretariat, "negotiation.set_floor")

  const [version] = await issuedVersions(caller, negotiation, input.text)
  if (!version) throw notFound()
  await caller.db
    .updateTable("negotiation")
    .set({ floor: input.text })
    .where("id", "=", negotiation.id)
    .execute()
  await tellChange(caller, negotiation)

  await caller.record("negotiation.set_floor", negotiation.id, { text: input.text, ...chainOf(negotiation) })
  return showNegotiation(caller, input)
}

/** What the room looks at: the text, and what its latest version changed in the one before. The same for everybody. */
export async function showFloor(caller: Caller, input: { negotiation: string }) {
  const negotiation = await getNegotiation(caller, input.negotiation)
  const row = toNegotiationRow(negotiation)
  const floor = negotiation.floor
  const text = floor && (await visibleTexts(caller).where("content_text.id", "=", floor).executeTakeFirst())
  const [now, before] = floor ? await issuedVersions(caller, negotiation, floor) : []
  if (!text || !now) return { negotiation: row, text: null, parts: [] satisfies Part[] }
  const { id, label, lang, status } = text
  return {
    negotiation: row,
    text: { id, label, lang, status, body: now.body, version: now.number },
    parts: redline((before ?? now).body, now.body, lang),
  }
}

/** The two latest issued versions in the authoritative language. */
async function issuedVersions(caller: Caller, { id }: NegotiationFacts, text: string) {
  return visibleVersions(caller)
    .where("text_version.text", "=", text)
    .where("content_text.negotiation", "=", id)
    .whereRef("text_version.lang", "=", "content_text.lang")
    .where("text_version.issued", "is not", null)
    .orderBy("text_version.number", "desc")
    .limit(2)
    .execute()
}
