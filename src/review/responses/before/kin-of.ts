import type { Caller } from "../../../platform/room.ts"
import type { Edition } from "../../../secretariat/instruments/edition.ts"
import { editionAt } from "../../../secretariat/instruments/versions.ts"
import { like, type Likeness } from "../../../secretariat/likeness/like.ts"
import { makeIndex } from "../../../secretariat/likeness/make-index.ts"
import { sameQuestion } from "../../questionnaires/compare-questionnaires.ts"
import { wordsFor, type HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { judgedOf } from "../../questionnaires/judge-overlap.ts"
import { lexica } from "../../questionnaires/lexica.ts"
import { twinsOf } from "../../questionnaires/overlap.ts"
import type { Mapping } from "../../questionnaires/questionnaire.ts"
import type { WordsOf } from "../../questionnaires/words.ts"
import { falseTwinOf, kinshipJudged, kinshipOf, type Kin, type Kinship } from "./kinship.ts"

/** Earlier questions of one questionnaire that are laid beside a present one. */
const MAX_KIN = 3
/**
 * Below this likeness nothing is laid beside: what an expert would put away is no help to her. The same provision alone
 * comes to 0.4, so that some wording has to be alike as well.
 */
const FLOOR = 0.45

type Side = { readonly held: HeldQuestionnaire; readonly words: WordsOf }
type Line = { readonly follows: string | null; readonly mapping: readonly Mapping[] }
type Kinsfolk = ReadonlyMap<string, readonly Kin[]>

/** So many pairs of questionnaires are kept ready in one process; which questions are alike is nobody's secret. */
const MAX_PAIRS = 40
const ready = new Map<string, Kinsfolk>()

/**
 * For each question of a questionnaire the questions of an earlier one that are its kin, the nearest first. What was
 * said by keys, by the successor's map or by a person comes before what a machine finds.
 */
export async function kinOf(
  caller: Caller,
  now: HeldQuestionnaire,
  earlier: HeldQuestionnaire,
): Promise<Kinsfolk> {
  const judged = await judgedOf(caller, now.id)
  const name = `${now.id} ${earlier.id} ${[...judged].map(([key, { at }]) => `${key} ${at}`).join()}`
  const kept = ready.get(name)
  if (kept) return kept
  // In the authoritative languages, so that the pair is the same for every reader.
  const plain: Caller = { ...caller, actor: { ...caller.actor, lang: now.lang } }
  const sides = [
    { held: now, words: await wordsFor(plain, now) },
    { held: earlier, words: await wordsFor(plain, earlier) },
  ] as const
  const edition = await editionAt(caller, now.pack)
  const found = relate({ sides, edition, judged, line: await lineOf(caller, now.id) })
  if (ready.size >= MAX_PAIRS) ready.delete(ready.keys().next().value ?? "")
  ready.set(name, found)
  return found
}

type Relating = {
  readonly sides: readonly [Side, Side]
  readonly edition: Edition
  readonly judged: Awaited<ReturnType<typeof judgedOf>>
  readonly line: Line
}

function relate({ sides, edition, judged, line }: Relating): Kinsfolk {
  const [now, earlier] = sides
  const index = makeIndex(
    earlier.held.questions.flatMap(({ key, provisions }) => {
      const said = earlier.words(key)
      return said ? [{ id: key, ...said, provisions, twins: twinsOf(edition, provisions) }] : []
    }),
    lexica(),
  )
  const kinsfolk = new Map<string, Kin[]>()
  for (const { key, provisions } of now.held.questions) {
    const said = now.words(key)
    if (!said) continue
    const query = { ...said, provisions, twins: twinsOf(edition, provisions) }
    const likes = like(index, query, { limit: MAX_KIN * 2, floor: FLOOR })
    const known = saidOf(key, { now, earlier, judged, line })
    const keys = [...new Set([...known.keys(), ...likes.map(({ id }) => id)])]
    const kin = keys.flatMap((other): Kin[] => {
      const how = known.has(other) ? (known.get(other) ?? null) : "alike"
      const asked = earlier.held.byKey.get(other)
      if (how === null || !asked) return []
      const found = likes.find(({ id }) => id === other)
      const warning = how === "alike" ? falseTwinOf(edition, provisions, asked.provisions) : null
      return [{ key: other, how, ...whyOf(found, provisions, asked.provisions), warning }]
    })
    kinsfolk.set(key, kin.slice(0, MAX_KIN))
  }
  return kinsfolk
}

type Known = Pick<Relating, "judged" | "line"> & { readonly now: Side; readonly earlier: Side }

/** What keys, the successor's map and people say of earlier questions beside this one; null for "different". */
function saidOf(key: string, { now, earlier, judged, line }: Known): Map<string, Kinship | null> {
  const said = new Map<string, Kinship | null>()
  if (now.held.code === earlier.held.code) {
    const [one, other] = [now.held.byKey.get(key), earlier.held.byKey.get(key)]
    const mapped =
      line.follows === earlier.held.id
        ? line.mapping.filter(({ from, to }) => to.includes(key) || from === key)
        : []
    for (const { from, how, to } of mapped) said.set(from, to.includes(key) ? kinshipOf(how) : null)
    if (one && other && !said.has(key)) {
      const alike = sameQuestion(one, other) && now.words(key)?.text === earlier.words(key)?.text
      said.set(key, alike ? "same" : "changed")
    }
  }
  for (const [pair, { judgement }] of judged) {
    const [question, other, ...rest] = pair.split(" ")
    if (question === key && other === earlier.held.id) said.set(rest.join(" "), kinshipJudged(judgement))
  }
  return said
}

function whyOf(found: Likeness | undefined, asked: readonly string[], earlier: readonly string[]) {
  const twin = found?.why.twin
  return {
    provisions: asked.filter((ref) => earlier.includes(ref)),
    same_duty: twin?.kind === "same_duty" ? { from: twin.from, to: twin.to } : null,
    wording: [...(found?.why.wording ?? [])],
  }
}

async function lineOf(caller: Caller, id: string): Promise<Line> {
  const row = await caller.db
    .selectFrom("questionnaire")
    .select(["follows", "mapping"])
    .where("id", "=", id)
    .$castTo<Line>()
    .executeTakeFirst()
  return row ?? { follows: null, mapping: [] }
}
