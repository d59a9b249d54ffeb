import type { z } from "zod"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { keepAuthors } from "./authors.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockRound, requireOpenRound } from "./find-round.ts"
import { getText, latestVersion, visibleVersions } from "./find-text.ts"
import type { TextFacts } from "./content-text.ts"
import type { Said } from "./inputs.ts"
import { chainOf } from "./negotiation.ts"
import type { Right } from "./rules.ts"
import { officeFor, seatFor } from "./standing.ts"
import { veiledId } from "./veiled-id.ts"
import type { VoiceKind } from "./voice.ts"

export type Saying = z.output<typeof Said>

/** Which right each kind of word takes, and whether the chair and the secretariat may say it without a seat. */
const kinds: Readonly<Record<VoiceKind, { right: Right; offices: boolean }>> = {
  comment: { right: "speak", offices: true },
  objection: { right: "object", offices: false },
  reopening: { right: "join_consensus", offices: true },
}

/** Says something of one version of a text, in words that nobody counts. */
async function say(caller: Caller, input: Saying, kind: VoiceKind): Promise<{ voice: string }> {
  const { negotiation, round, standing } = await lockRound(caller, input.round)
  const text = await getText(caller, input.text)
  if (text.negotiation !== negotiation.id) throw notFound()
  const { right, offices } = kinds[kind]
  const seat = seatFor(standing, right, input.party)
  const office = seat || !offices ? null : officeFor(standing, input.party)

  caller.ask(seat !== null || office !== null, `voice.${kind}`)

  requireOpen(negotiation)
  requireOpenRound(round)
  const cited = await versionOf(caller, text, input)
  const id = veiledId(caller)
  const words = { lang: input.lang, body: input.words.normalize("NFC"), office, at: caller.now }
  await caller.db
    .insertInto("text_voice")
    .values({ id, text: text.id, round: round.id, kind, ...cited, ...words })
    .execute()
  const author = { account: caller.actor.account, lead: true, on_behalf_of: null, confirmed: true }
  const { show_to_chair: to_chair } = input
  if (seat) await keepAuthors(caller, id, [{ party: seat.party, ...author, to_chair }])
  await tellChange(caller, negotiation)

  await caller.record(`voice.${kind}`, id, seat ? { chain: seat.party } : chainOf(negotiation))
  return { voice: id }
}

export function comment(caller: Caller, input: Saying) {
  return say(caller, input, "comment")
}

/** An objection is a reason in words. Whoever may not join a consensus cannot raise one. */
export function object(caller: Caller, input: Saying) {
  return say(caller, input, "objection")
}

/** Asks that what was agreed be opened again; the chair consents for the meeting, or does not. */
export function askReopening(caller: Caller, input: Saying) {
  return say(caller, input, "reopening")
}

/** What is said stays with the version that it was said of. */
async function versionOf(caller: Caller, text: TextFacts, { version, version_lang = text.lang }: Saying) {
  const found =
    version === undefined
      ? await latestVersion(caller, text.id, version_lang)
      : await visibleVersions(caller)
          .where("text_version.text", "=", text.id)
          .where("text_version.lang", "=", version_lang)
          .where("text_version.number", "=", version)
          .executeTakeFirst()
  if (!found) {
    throw problem("texts.problem_version", 422, { fields: { version: { code: "texts.problem_version" } } })
  }
  return { version: found.number, version_lang: found.lang }
}
