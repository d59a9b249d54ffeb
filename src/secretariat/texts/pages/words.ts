import type { Lang, Speaker } from "../../../platform/languages.ts"
import { circleName } from "../../documents/pages/circle-name.ts"
import { partyName } from "../../directory/find-party.ts"
import type { Circle } from "../../access/circle.ts"
import type { Byline } from "../proposal.ts"
import type { TextStatus } from "../content-text.ts"
import type { Tone } from "../../../platform/ui/tag.tsx"

type Says = Pick<Speaker, "lang" | "say" | "sayCode" | "list" | "date">

/** Who is behind something, in words; "no name" where none may be shown. */
export function bylineText(by: Byline | null, { lang, say, list }: Says): string {
  if (by === null) return say("texts.by_nobody")
  if (by.office) return say("texts.by_office", { office: by.office })
  const names = list(partyNamesOf(by.parties, lang))
  return by.on_behalf_of ? say("texts.by_group", { names, group: by.on_behalf_of }) : names
}

function partyNamesOf(parties: readonly string[], lang: Lang): string[] {
  return parties.map((party) => partyName(party, lang))
}

export function circleTexts(circles: readonly Circle[], says: Says): string[] {
  return [...new Set(circles.map((circle) => circleName(circle, says)))]
}

/** The tone of a state helps the eye; the word says it. */
export const tones: Readonly<Record<TextStatus, Tone>> = {
  open: "quiet",
  bracketed: "warn",
  parked: "quiet",
  in_small_group: "info",
  chairs_proposal: "rev",
  agreed_ad_referendum: "info",
  agreed: "ok",
  agreed_in_package: "info",
  reopened: "warn",
  withdrawn: "quiet",
}
