import type { Lang } from "../../platform/languages.ts"
import type { z } from "zod"
import { assignmentOf, textIn, type Edition } from "./edition.ts"
import type { Provision as ProvisionRow } from "./pack.ts"
import type { Link } from "./pack/link-row.ts"
import type { Text } from "./pack/read-texts.ts"
import { articleOf } from "./pack/ref.ts"
import type { Provision, ProvisionLink, Reading, Words } from "./provision.ts"

type At = { readonly edition: Edition; readonly lang: Lang }

/** A provision as every face shows it, in the reader's language where the pack has it. */
export function toProvision({ edition, lang }: At, row: ProvisionRow): Provision {
  const article = articleOf(row.ref)
  return {
    ref: row.ref,
    article,
    parent: row.parent,
    title: toWords(textIn(edition.titles, article, lang), lang),
    gist: toWords(textIn(edition.gists, row.ref, lang), lang),
    levels: row.levels,
    reading: toReading(edition, row),
    deadlines: row.deadlines.map(({ within, from = null }) => ({ within, from })),
    notify: row.notify.map(({ to, what, when = null }) => ({ to, what, when })),
    cluster: assignmentOf(edition, row.ref)?.cluster ?? null,
  }
}

/** A link as it is seen from one of its ends. */
export function toLink({ edition, lang }: At, link: Link, here: string): ProvisionLink {
  const ref = link.from === here ? link.to : link.from
  return {
    kind: link.kind,
    here,
    ref,
    title: toWords(textIn(edition.titles, articleOf(ref), lang), lang),
    outward: link.from === here,
    reason: link.reason?.[lang] ?? null,
    reading: toReading(edition, link),
  }
}

function toWords(text: Text | undefined, lang: Lang): Words {
  return text
    ? { lang: text.lang, text: text.text, confidence: text.confidence }
    : { lang, text: "", confidence: "U" }
}

type Read = Pick<Link, "author" | "source" | "confidence">

function toReading({ sources }: Edition, { author, source, confidence }: Read): z.output<typeof Reading> {
  return { author: sources.get(author) ?? author, source: sources.get(source) ?? source, confidence }
}
