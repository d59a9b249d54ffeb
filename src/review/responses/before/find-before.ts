import type { Caller } from "../../../platform/room.ts"
import {
  holdQuestionnaire,
  wordsFor,
  type HeldQuestionnaire,
} from "../../questionnaires/hold-questionnaire.ts"
import { isAnswered } from "../answer.ts"
import { currentAnswers, type AnswerRow } from "../answer-log.ts"
import { lawsIn } from "../cited-laws.ts"
import { visibleResponses, type Reached } from "../find-response.ts"
import { chosenOf } from "../value.ts"
import { kinOf } from "./kin-of.ts"
import { kinships, type Kin } from "./kinship.ts"
import type { Proposal } from "./views.ts"

/** Earlier responses of one State that are looked through, the newest first: two cycles of four treaties in clusters. */
const MAX_EARLIER = 40
/** Proposals beside one question; the rest is further away than anybody reads. */
const MAX_PROPOSALS = 4
/** What was said longer ago than a cycle of the Mechanism is marked as aged (facts 4: phases of two to three years). */
const AGED_YEARS = 3

export type Earlier = Omit<Proposal, "can">

type Asking = {
  readonly facts: Reached
  readonly held: HeldQuestionnaire
  readonly keys: readonly string[]
  readonly item: string
  /** Answers without words too: to compare, and not to offer. */
  readonly bare?: boolean
}

/**
 * What this State said earlier to the same and like questions, the nearest first. Only its own responses are read, each
 * through the door; what was set aside for a question is left out.
 */
export async function findBefore(caller: Caller, asking: Asking): Promise<Earlier[]> {
  const { facts, held, keys, item, bare = false } = asking
  const aside = new Set((await listAside(caller, facts.id)).map((one) => `${one.question} ${one.answer}`))
  const found: Earlier[] = []
  for (const earlier of await earlierResponses(caller, facts)) {
    const before = await holdQuestionnaire(caller, earlier.questionnaire)
    const kinsfolk = await kinOf(caller, held, before)
    const wanted = keys.flatMap((key) => (kinsfolk.get(key) ?? []).map((kin) => ({ key, kin })))
    const asked = [...new Set(wanted.map(({ kin }) => kin.key))]
    const rows = (await answersTo(caller, earlier.id, asked)).filter((row) => bare || hasWords(row))
    if (rows.length === 0) continue
    const words = await wordsFor(caller, before, ["title", ...rows.map(({ question }) => question)])
    for (const { key, kin } of wanted) {
      const row = rows.find((one) => one.question === kin.key && (one.item === item || one.item === ""))
      if (!row || aside.has(`${key} ${row.id}`)) continue
      const source = { response: earlier.id, status: earlier.status, version: before.version }
      const say = (name: string) => words(name) ?? { lang: before.lang, text: name }
      const number = before.byKey.get(kin.key)?.number ?? ""
      found.push({
        ...proposalOf(caller, { key, kin, row, item }),
        source: { ...source, title: say("title"), question: kin.key, number, asked: say(kin.key) },
      })
    }
  }
  return keys.flatMap((key) => nearest(found.filter(({ question }) => question === key)))
}

/** The nearest kin first, of two alike the newer; a false twin after all others. */
function nearest(proposals: readonly Earlier[]): Earlier[] {
  const rank = ({ how, warning }: Earlier) => (warning ? kinships.length : kinships.indexOf(how))
  return proposals
    .toSorted((one, other) => rank(one) - rank(other) || Date.parse(other.at) - Date.parse(one.at))
    .slice(0, MAX_PROPOSALS)
}

type Found = { readonly key: string; readonly kin: Kin; readonly row: AnswerRow; readonly item: string }

function proposalOf({ now }: Caller, { key, kin, row, item }: Found): Omit<Earlier, "source"> {
  const { how, provisions, same_duty, wording, warning } = kin
  const [chosen = null] = row.value?.kind === "closed" ? chosenOf(row.value) : []
  return {
    answer: row.id,
    question: key,
    item,
    how,
    why: { provisions: [...provisions], same_duty, wording: [...wording] },
    warning,
    at: row.at.toISOString(),
    aged: isAged(row.at, now),
    chosen: chosen as Proposal["chosen"],
    text: row.text,
    lang: row.lang,
    laws: [...lawsIn(row.value)],
  }
}

export function isAged(at: Date, now: Date): boolean {
  const limit = new Date(at)
  limit.setUTCFullYear(limit.getUTCFullYear() + AGED_YEARS)
  return limit <= now
}

/** The State's own responses besides this one, as far as the caller works on the whole of them. */
async function earlierResponses(caller: Caller, { id, party }: Reached): Promise<Reached[]> {
  const found = await visibleResponses(caller)
    .where("party", "=", party)
    .where("response.id", "<>", id)
    .where("response.status", "<>", "withdrawn")
    .orderBy("response.at", "desc")
    .orderBy("response.id", "desc")
    .limit(MAX_EARLIER)
    .execute()
  return found.filter(({ whole }) => whole)
}

/** What stands as the answer to some questions. What is still being written is not read. */
async function answersTo(caller: Caller, response: string, keys: readonly string[]): Promise<AnswerRow[]> {
  if (keys.length === 0) return []
  const rows = await currentAnswers(caller, response)
    .where("answer_head.question", "in", [...keys])
    .where("answer.settled", "is not", null)
    .execute()
  return rows.filter(isAnswered)
}

function hasWords({ text, value }: AnswerRow): boolean {
  return text !== "" || lawsIn(value).length > 0
}

export async function listAside(caller: Caller, response: string) {
  return caller.db
    .selectFrom("answer_set_aside")
    .select(["question", "answer"])
    .where("response", "=", response)
    .where("status", "=", "aside")
    .execute()
}
