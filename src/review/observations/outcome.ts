import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { kinds, Line } from "./observation.ts"

export const OUTCOME = "outcome"
export const PUBLICATION = "publication"

export const outputs = ["observations", "summary"] as const
export type Output = (typeof outputs)[number]

const Worded = z.object({ lang: z.enum(languages), body: z.string() })

/** A part of an output, as it is cleared, handed on and published: a line, or the summary. */
export const Part = z
  .object({
    part: z.string(),
    /** None for the summary. */
    kind: z.enum(kinds).nullable(),
    provision: z.string().nullable(),
    lang: z.enum(languages),
    body: z.string(),
    /** The comment of the State under review, where the line is kept with it. */
    comment: Worded.nullable(),
    sources: z.array(z.object({ question: z.string(), version: z.int() })),
    /** The working groups to which it goes. */
    to: z.array(z.string()),
  })
  .meta({ id: "OutcomePart" })
export type Part = z.output<typeof Part>

type Goes = { readonly subject: string; readonly to: string }

/** To which working groups a line goes: that of its treaty, and for needs that of technical assistance besides. */
export function receiversOf(line: Pick<Line, "kind" | "provision">, rule: readonly Goes[]): string[] {
  const instrument = line.provision.split(".")[0] ?? ""
  const subjects = line.kind === "assistance_need" ? [instrument, "assistance"] : [instrument]
  return rule.filter(({ subject }) => subjects.includes(subject)).map(({ to }) => to)
}

/** The parts of the list as it stands: what does not go on is not among them. */
export function partsOf(lines: readonly Line[], rule: readonly Goes[]): Part[] {
  return lines.flatMap((line) => {
    if (line.goes === "not") return []
    const { id, kind, provision, lang, body, sources, comments } = line
    const last = comments.at(-1)
    const comment =
      line.goes === "with_comment" && last !== undefined ? { lang: last.lang, body: last.body } : null
    const cited = sources.map(({ question, version }) => ({ question, version }))
    return [{ part: id, kind, provision, lang, body, comment, sources: cited, to: receiversOf(line, rule) }]
  })
}

/** What a focal point clears: exactly these words (RFC 8785). */
export function hashParts(parts: readonly Part[]): Buffer {
  return createHash("sha256")
    .update(canonicalize(parts) as string)
    .digest()
}

export const SUMMARY_PART = "summary"

type Summary = { readonly lang: Part["lang"]; readonly body: string }

export function summaryPart({ lang, body }: Summary, rule: readonly Goes[]): Part {
  const to = [...new Set(rule.map((one) => one.to))]
  return { part: SUMMARY_PART, kind: null, provision: null, lang, body, comment: null, sources: [], to }
}
