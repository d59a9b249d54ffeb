import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Part } from "./redline.ts"
import { redline } from "./redline.ts"
import { getNegotiation, lockNegotiation, tellChange } from "./find-negotiation.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import { chainOf, type Negotiation, type NegotiationFacts } from "./negotiation.ts"
import { showNegotiation, toNegotiationRow } from "./show-negotiation.ts"
import { standingOf } from "./standing.ts"
import type { TextDetail } from "./text-detail.ts"

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
  return { negotiation: toNegotiationRow(negotiation), ...(await contentOf(caller, negotiation)) }
}

/** What a room looked at last, at which version of its negotiation. */
type Content = { readonly text: FloorText | null; readonly parts: Part[] }
type FloorText = Pick<TextDetail, "id" | "label" | "lang" | "status" | "body" | "version">

/** Rooms whose content is kept at a time; there are seldom more than a few meetings at once. */
const MAX_KEPT = 50
/** By house, since tests open several; then by negotiation. A whole room of screens asks for the same at once. */
const kept = new WeakMap<object, Map<string, Content & { readonly at: number }>>()

/** Whoever sees the negotiation sees this; every change of it makes a new version (`tellChange`). */
async function contentOf(caller: Caller, negotiation: NegotiationFacts): Promise<Content> {
  const known = kept.get(caller.house) ?? new Map<string, Content & { at: number }>()
  kept.set(caller.house, known)
  const last = known.get(negotiation.id)
  if (last?.at === negotiation.version) return last
  const content = await readContent(caller, negotiation)
  known.delete(negotiation.id)
  known.set(negotiation.id, { ...content, at: negotiation.version })
  if (known.size > MAX_KEPT) known.delete([...known.keys()][0] ?? "")
  return content
}

async function readContent(caller: Caller, negotiation: NegotiationFacts): Promise<Content> {
  const { floor } = negotiation
  const text = floor && (await visibleTexts(caller).where("content_text.id", "=", floor).executeTakeFirst())
  const [now, before] = floor ? await issuedVersions(caller, negotiation, floor) : []
  if (!text || !now) return { text: null, parts: [] }
  const { id, label, lang, status } = text
  return {
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
