import type { Lang } from "../../platform/languages.ts"
import type { TextFacts, VersionFacts } from "./content-text.ts"
import type { PaperPart, Run } from "./paper.ts"
import type { PaperProposal } from "./paper-proposals.ts"
import { hasBody } from "./proposal-code.ts"
import type { Byline } from "./proposal.ts"
import { redline, type Part } from "./redline.ts"
import { isAttributed } from "./rules.ts"

export type PaperWords = {
  readonly lang: Lang
  readonly texts: readonly TextFacts[]
  readonly versions: ReadonlyMap<string, readonly VersionFacts[]>
  readonly proposals: readonly PaperProposal[]
  /** Changes since this moment are marked. */
  readonly since: Date | null
}

/** The parts of a paper in its order: each text, and after it what is proposed on it. */
export function paperParts(words: PaperWords): PaperPart[] {
  const byText = Map.groupBy(words.proposals, ({ text }) => text)
  const numbered = words.texts.flatMap((text) => {
    const now = wording(words, text)
    return now ? [{ text, now }] : []
  })
  return numbered.flatMap(({ text, now }, index) => {
    const place = { key: keyOf(text), number: String(index + 1) }
    const own = byText.get(text.id) ?? []
    return [
      textPart(words, { text, now, place }),
      ...own.map((one) =>
        proposalPart(one, { ...place, against: latestIn(words, text, one.lang)?.body ?? null }),
      ),
    ]
  })
}

export function keyOf({ thing, subject, field }: TextFacts): string {
  return `${thing}.${subject}.${field}`
}

/** In the paper's language, or in the authoritative one where there is no translation. */
function wording(words: PaperWords, text: TextFacts): VersionFacts | undefined {
  return latestIn(words, text, words.lang) ?? latestIn(words, text, text.lang)
}

function latestIn({ versions }: PaperWords, { id }: TextFacts, lang: Lang): VersionFacts | undefined {
  return versions.get(id)?.findLast((version) => version.lang === lang)
}

type Placed = { text: TextFacts; now: VersionFacts; place: { key: string; number: string } }

function textPart(words: PaperWords, { text, now, place }: Placed): PaperPart {
  return {
    ...place,
    ...(text.label && { heading: text.label }),
    of: "text",
    status: text.status,
    lang: now.lang,
    untranslated: now.lang !== words.lang,
    runs: changedRuns(words, text, now),
  }
}

/** What changed since the moment, with the name behind it where one proposal made the whole change and may be named. */
function changedRuns({ since, versions, proposals }: PaperWords, text: TextFacts, now: VersionFacts): Run[] {
  if (!since) return [{ text: now.body, kind: "same" }]
  const before = versions
    .get(text.id)
    ?.findLast((version) => version.lang === now.lang && version.issued !== null && version.issued <= since)
  const source = now.number === (before?.number ?? 0) + 1 && proposals.find(({ id }) => id === now.proposal)
  return toRuns(redline(before?.body ?? "", now.body, now.lang), source ? markOf(source) : {})
}

type Setting = { key: string; number: string; against: string | null }

function proposalPart(proposal: PaperProposal, { key, number, against }: Setting): PaperPart {
  const { code, lang, printed, reason } = proposal
  const mark = markOf(proposal)
  return {
    key: `${key}.${proposal.id}`,
    number,
    of: "proposal",
    code,
    ...(reason && { reason }),
    ...(printed && { by: printed }),
    status: proposal.status,
    lang,
    untranslated: false,
    runs: toRuns(proposedParts(proposal, against), mark),
  }
}

function proposedParts({ code, body, lang }: PaperProposal, against: string | null): Part[] {
  const before = code === "ADD" ? "" : (against ?? "")
  if (hasBody(code)) return redline(before, body ?? "", lang)
  return redline(before, code === "SUP" ? "" : before, lang)
}

type Mark = { by?: Byline; at?: string }

/** A time is printed only where the format is one in which delegations speak in their name. */
function markOf({ printed, format, at }: PaperProposal): Mark {
  return { ...(printed && { by: printed }), ...(isAttributed(format) && { at: at.toISOString() }) }
}

const KINDS = { same: "same", inserted: "ins", deleted: "del" } as const

function toRuns(parts: readonly Part[], mark: Mark): Run[] {
  return parts.map(({ kind, text }) => ({ text, kind: KINDS[kind], ...(kind !== "same" && mark) }))
}
