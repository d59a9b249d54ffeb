import type { MessageKey } from "../../platform/message-keys.ts"
import type { Values } from "../../platform/problem.ts"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/**
 * A kind of thing whose own history may be read. The room of the thing says who sees it, through its own `visible…`.
 */
export type HistoryOf = {
  /** The part of its deeds before the dot: `document` of `document.release`. */
  readonly thing: string
  visible(caller: Caller, id: string): Promise<boolean>
  /** What it is called, and its page, for who sees it; asked only when `visible` said so. */
  name?(caller: Caller, id: string): Promise<ThingName | null>
  /** Its deeds in words, as keys of the room's sentences. */
  readonly deeds?: Readonly<Record<string, MessageKey>>
  /**
   * Chains of which this reader is shown the entries on this thing, besides those of the States for which she acts:
   * a State's chain only if what that State did to the thing may be known to her. None when the room says nothing.
   */
  chains?(caller: Caller, id: string): Promise<readonly string[]>
}

/** A sentence's key and its values, and where the thing itself is read. */
export type ThingName = { readonly key: MessageKey; readonly values: Values; readonly path: string }

/** Filled by the rooms above, one entry for each kind of thing. */
export const historyOf = register<HistoryOf>("historyOf")

/** Tells for whom people act, so that the history can say "a person of State X" and never a name. */
export type PartyOf = {
  parties(caller: Caller, accounts: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Filled by the room that knows accounts; without it the history says "a person". */
export const partyOf = register<PartyOf>("partyOf")
