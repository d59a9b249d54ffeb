import { createHmac } from "node:crypto"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle, type CircleKey } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { HOUSE_CHAIN } from "../audit/entry.ts"
import type { Lang } from "../../platform/languages.ts"
import type { Place, Side } from "./place.ts"

type Words = { readonly lang: Lang; readonly words: string; readonly version: number }
type Spoken = { readonly thread: string; readonly place: Place; readonly side: Side; readonly said: Words }

/** Keeps what somebody says: read at once where nothing waits for clearance, else a draft of hers alone. */
export async function writeMessage(caller: Caller, { thread, place, side, said }: Spoken): Promise<string> {
  const id = veiledId(caller)
  const standing = place.cleared ? { status: "draft", sent: null } : { status: "sent", sent: caller.now }
  await caller.db
    .insertInto("thread_message")
    .values({
      id,
      thread,
      party: side.party,
      author: String(caller.actor.account),
      ...said,
      words: said.words.replaceAll(/\r\n?/g, "\n").normalize("NFC"),
      ...standing,
      at: caller.now,
    })
    .execute()
  if (place.cleared) {
    const author = { kind: "author", account: String(caller.actor.account) } as const
    await letIn(caller, { kind: "thread_message", id }, { circles: [author], party: side.party })
  }
  return id
}

type Terms = { readonly circles: readonly CircleKey[]; readonly party: string | null }

/** Releases a thread or a draft to circles; a circle that has no row yet gets one. */
export async function letIn(
  caller: Caller,
  thing: { kind: "thread" | "thread_message"; id: string },
  { circles, party }: Terms,
): Promise<void> {
  for (const key of circles) {
    const circle = await ensureCircle(caller.db, key, caller.newId)
    await release(caller, thing, circle, { on_behalf_of: party })
  }
}

/** The house's own ids begin with the time: from this one nobody reads when a draft was begun. */
export function veiledId(caller: Caller): string {
  const bytes = createHmac("sha256", caller.house.secret).update(`thread ${caller.newId()}`).digest()
  // A UUID of version 8, whose bits are the maker's own (RFC 9562).
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString("hex").slice(0, 32)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

/** A State's words stand on that State's record, the secretariat's on the house's. */
export function chainOf({ party }: Pick<Side, "party">): { chain: string } {
  return { chain: party ?? HOUSE_CHAIN }
}
