import type { Caller } from "../../platform/room.ts"
import { signaturesOf, type Signature, type Signed } from "./authors.ts"
import { visibleProposals } from "./find-proposal.ts"
import type { Matter } from "./find-text.ts"
import { MAX_PROPOSALS, type Proposal, type ProposalFacts } from "./proposal.ts"
import { hasBody } from "./proposal-code.ts"
import { redline } from "./redline.ts"
import { isAttributed } from "./rules.ts"
import type { Standing } from "./standing.ts"
import type { TextDetail } from "./text-detail.ts"

/**
 * The proposals on a text. Formal ones stand in the order in which they were made; among informal ones the order says
 * nothing, and no time is given.
 */
export async function listProposals(
  caller: Caller,
  { negotiation, standing, text }: Matter,
  words: TextDetail["in_languages"],
): Promise<Proposal[]> {
  const rows = await visibleProposals(caller, negotiation, standing)
    .where("proposal.text", "=", text.id)
    .orderBy("proposal.id")
    .limit(MAX_PROPOSALS)
    .execute()
  const signatures = await signaturesOf(caller, standing, rows satisfies Signed[])
  const live = negotiation.status === "open"
  return inOrder(rows).flatMap((row) => {
    const signature = signatures.get(row.id)
    return signature ? [toProposal(row, signature, { standing, live, words })] : []
  })
}

/** Formal ones first, by time; the others by ids that mean nothing. */
export function inOrder<T extends Pick<ProposalFacts, "id" | "format" | "at">>(rows: readonly T[]): T[] {
  const key = ({ format, at }: T) => (isAttributed(format) ? at.getTime() : Infinity)
  return rows.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)]
    return one === other ? (a.id < b.id ? -1 : 1) : one - other
  })
}

type Setting = { standing: Standing; live: boolean; words: TextDetail["in_languages"] }

function toProposal(
  row: ProposalFacts,
  { by, own }: Signature,
  { standing, live, words }: Setting,
): Proposal {
  const { id, text, round, format, code, lang, reason, base, body } = row
  const chairs = row.office === "chair" && standing.chair
  const mineOrChair = own !== null || standing.chair
  return {
    id,
    text,
    round,
    format,
    code,
    lang,
    body,
    reason,
    base,
    redline: redlineOf(row, words),
    status: row.status === "taken_down" ? "taken_down" : "made",
    by,
    own: own && withoutParts(own),
    chair_names: mineOrChair ? row.chair_names : null,
    at: isAttributed(format) ? row.at.toISOString() : null,
    can: {
      confirm: live && own !== null && !own.confirmed,
      withdraw: own !== null || chairs || (row.status === "taken_down" && standing.secretariat),
      show_to_chair: own !== null && own.confirmed && !own.to_chair && !isAttributed(format),
      name: (own !== null && own.confirmed) || standing.chair,
      take: live && standing.chair && row.status === "made",
    },
  }
}

function withoutParts({ party, lead, confirmed, to_chair, named }: NonNullable<Signature["own"]>) {
  return { party, lead, confirmed, to_chair, named }
}

/** Against the latest words in the proposal's own language: a Chinese proposal is not compared with English. */
function redlineOf({ code, lang, body }: ProposalFacts, words: TextDetail["in_languages"]) {
  const against = words.find((version) => version.lang === lang)?.body
  if (code === "ADD") return body === null ? null : redline("", body, lang)
  if (against === undefined) return null
  if (hasBody(code)) return body === null ? null : redline(against, body, lang)
  return code === "SUP" ? redline(against, "", lang) : redline(against, against, lang)
}
