import type { Lang } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { TextFacts, VersionFacts } from "./content-text.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import { standingIn } from "./find-proposal.ts"
import { MAX_TEXTS, type NegotiationFacts } from "./negotiation.ts"
import type { Paper } from "./paper.ts"
import { paperParts, type PaperWords } from "./paper-parts.ts"
import { paperProposals } from "./paper-proposals.ts"

type Asked = {
  negotiation: string
  at?: string | undefined
  since?: string | undefined
  markup: "clean" | "tracked"
  languages: readonly Lang[]
}

/**
 * The paper of a moment: the issued texts as they stood then and, if tracked, what had changed since an earlier moment
 * and the proposals that stood and still stand. It is the same paper for everybody who may have it: no draft is in it,
 * nothing that was withdrawn since, and no name to which the delegation and the chair have not both agreed. Proposals
 * of an informal round are in it from the round's end on, or now: papers of two moments do not tell when each was made.
 * A moment that has not come is refused with `texts.problem_future` (422).
 */
export async function nonPaper(caller: Caller, input: Asked): Promise<{ papers: Paper[] }> {
  const { negotiation, standing } = await standingIn(caller, input.negotiation)
  const at = input.at === undefined ? caller.now : new Date(input.at)
  const since = input.since === undefined ? null : new Date(input.since)
  if (at > caller.now || (since && since > at)) {
    const field = at > caller.now ? "at" : "since"
    throw problem("texts.problem_future", 422, { fields: { [field]: { code: "texts.problem_future" } } })
  }
  const texts = await textsOf(caller, negotiation)
  const versions = await issuedUntil(caller, texts, at)
  const tracked = input.markup === "tracked"
  const proposals = tracked ? await paperProposals(caller, { negotiation, standing, at }) : []
  const languages = input.languages.length > 0 ? [...new Set(input.languages)] : [negotiation.lang]
  const papers = languages.map((lang) => {
    const words: PaperWords = { lang, texts, versions, proposals, since: tracked ? since : null }
    return paperOf(negotiation, { at, markup: input.markup, lang }, words)
  })
  return { papers }
}

type Cover = Pick<Paper, "markup" | "lang"> & { at: Date }

function paperOf(negotiation: NegotiationFacts, { at, ...cover }: Cover, words: PaperWords): Paper {
  const { title, symbol } = negotiation
  return { title, ...(symbol && { symbol }), ...cover, at: at.toISOString(), parts: paperParts(words) }
}

async function textsOf(caller: Caller, { id }: NegotiationFacts): Promise<TextFacts[]> {
  return visibleTexts(caller)
    .where("content_text.negotiation", "=", id)
    .where("content_text.status", "!=", "withdrawn")
    .orderBy("content_text.position")
    .orderBy("content_text.id")
    .limit(MAX_TEXTS)
    .execute()
}

/** Every version issued by that moment, by text. */
async function issuedUntil(
  caller: Caller,
  texts: readonly TextFacts[],
  at: Date,
): Promise<Map<string, VersionFacts[]>> {
  if (texts.length === 0) return new Map()
  const rows = await visibleVersions(caller)
    .where(
      "text_version.text",
      "in",
      texts.map(({ id }) => id),
    )
    .where("text_version.issued", "<=", at)
    .orderBy("text_version.number")
    .execute()
  return Map.groupBy(rows, ({ text }) => text)
}
