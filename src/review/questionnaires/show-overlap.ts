import { isLang, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { like } from "../../secretariat/likeness/like.ts"
import { getFacts, visibleQuestionnaires } from "./find-questionnaire.ts"
import { heldIndex, type Held } from "./held-index.ts"
import { MAX_LIKE, twinsOf, type Like } from "./overlap.ts"
import { judgedOf } from "./judge-overlap.ts"
import { MAX_HELD, type QuestionnaireFacts } from "./questionnaire.ts"
import { placed, type Placed } from "./structure.ts"
import { textsOf, wordsIn, type WordsOf } from "./words.ts"

type Asked = { readonly questionnaire: string; readonly question?: string | undefined }

/**
 * The overlap radar: each question, or one, beside those like it in every other questionnaire that the caller sees, in
 * any language, with why, and with what a person decided. It suggests and decides nothing.
 */
export async function showOverlap(caller: Caller, input: Asked) {
  const facts = await getFacts(caller, input.questionnaire)
  const words = wordsIn(await textsOf(caller, facts.id), facts.lang, facts.lang)
  const questions = placed(facts.structure).filter(({ key }) => !input.question || key === input.question)
  const held = await heldBeside(caller, facts)
  const found = await overlapOf(caller, facts, { questions, words, held })
  return {
    questionnaire: facts.id,
    held: held.questions,
    questions: questions.map(({ key, number }) => ({
      key,
      number,
      text: words(key)?.text ?? key,
      like: found.get(key) ?? [],
    })),
  }
}

/** Everything that is held besides this questionnaire and its own other versions. */
export async function heldBeside(caller: Caller, { code }: QuestionnaireFacts): Promise<Held> {
  const others = await visibleQuestionnaires(caller)
    .where("code", "<>", code)
    .where("status", "in", ["draft", "issued", "adopted"])
    .orderBy("questionnaire.at", "desc")
    .orderBy("questionnaire.id", "desc")
    .limit(MAX_HELD)
    .execute()
  return heldIndex(caller, others)
}

type Laid = { readonly questions: readonly Placed[]; readonly words: WordsOf; readonly held: Held }

export async function overlapOf(
  caller: Caller,
  facts: QuestionnaireFacts,
  { questions, words, held }: Laid,
): Promise<Map<string, Like[]>> {
  const edition = await editionAt(caller, facts.pack)
  const judged = await judgedOf(caller, facts.id)
  const found = new Map<string, Like[]>()
  for (const { key, provisions } of questions) {
    const text = words(key)
    if (!text) continue
    const twins = twinsOf(edition, provisions)
    const query = { lang: text.lang, text: text.text, provisions, twins }
    // A question is there once for each language: several answers are one suggestion.
    const likes = like(held.index, query, { limit: MAX_LIKE * 6 })
    const best = new Map<string, Like>()
    for (const { id, score, why } of likes) {
      const one = held.byId.get(id)
      const place = one && `${one.facts.id} ${one.key}`
      if (!one || !place || best.has(place) || best.size >= MAX_LIKE) continue
      best.set(place, {
        ...shown(one, readerLang(caller, facts)),
        score: Math.round(score * 100) / 100,
        why: {
          provisions: [...(why.provisions ?? [])],
          twin: why.twin ?? null,
          wording: [...why.wording],
        },
        judgement: judged.get(`${key} ${place}`) ?? null,
      })
    }
    found.set(key, [...best.values()])
  }
  return found
}

function shown(
  { facts, key, words, titles }: Held["byId"] extends ReadonlyMap<string, infer One> ? One : never,
  lang: Lang,
) {
  const own = wordsIn([...words, ...titles], lang, facts.lang)
  const text = own(key) ?? { lang: facts.lang, text: key }
  const { id, code, version } = facts
  return { questionnaire: { id, code, version, title: own("title")?.text ?? code }, key, ...text }
}

function readerLang(caller: Caller, facts: QuestionnaireFacts): Lang {
  return isLang(caller.actor.lang) ? caller.actor.lang : facts.lang
}
