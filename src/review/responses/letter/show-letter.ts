import type { Caller } from "../../../platform/room.ts"
import {
  holdQuestionnaire,
  wordsFor,
  type HeldQuestionnaire,
} from "../../questionnaires/hold-questionnaire.ts"
import { currentAnswers } from "../answer-log.ts"
import { audiencesOf } from "../../../secretariat/access/releases.ts"
import { getFacts, leaveOf, type Reached } from "../find-response.ts"
import { rowOf } from "../row-of.ts"
import { toCircle } from "../show-response.ts"
import { getLetter, passagesOf, type PassageFacts } from "./find-letter.ts"
import { PASSAGES_ON_PAGE, type LetterView, type PassageView } from "./letter.ts"
import { targetsOf } from "./targets.ts"

type Which = { readonly response: string; readonly letter: string; readonly after?: number | undefined }

/** A letter passage by passage, each with the question that it seems to answer, the reason, and what became of it. */
export async function showLetter(caller: Caller, input: Which): Promise<LetterView> {
  const facts = await getFacts(caller, input.response)
  const letter = await getLetter(caller, facts, input.letter)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const all = await passagesOf(caller, letter.id).execute()
  const shown = all.filter(({ place }) => input.after === undefined || place > input.after)
  const page = shown.slice(0, PASSAGES_ON_PAGE)
  return {
    ...letter,
    at: letter.at.toISOString(),
    margin: [...letter.margin],
    uncertain: [...letter.uncertain],
    response: await rowOf(caller, facts),
    shown: page.map((passage) => toView(held, passage)),
    next: shown.length > page.length ? (page.at(-1)?.place ?? null) : null,
    proposed: all.filter(({ proposed }) => proposed !== null).length,
    unplaced: all.filter(({ proposed }) => proposed === null).length,
    questions: await questionsOf(caller, facts, held),
    visible_to: await readersOf(caller, facts),
    can: { take: leaveOf(caller.actor, facts).answer },
  }
}

function toView(held: HeldQuestionnaire, { question, taken, ...passage }: PassageFacts): PassageView {
  return {
    ...passage,
    taken:
      question !== null && taken !== null
        ? { question, number: numberOf(question), at: taken.toISOString() }
        : null,
  }

  function numberOf(key: string): string {
    return held.byKey.get(key)?.number ?? key
  }
}

async function questionsOf(
  caller: Caller,
  facts: Reached,
  held: HeldQuestionnaire,
): Promise<LetterView["questions"]> {
  const targets = await targetsOf(caller, facts, held)
  const words = await wordsFor(caller, held, [...targets])
  const rows = await currentAnswers(caller, facts.id).where("answer_head.item", "=", "").execute()
  const answered = new Set(rows.filter(({ text }) => text.trim() !== "").map(({ question }) => question))
  return held.questions
    .filter(({ key }) => targets.has(key))
    .map(({ key, number }) => ({
      question: key,
      number,
      text: words(key) ?? { lang: held.lang, text: key },
      answered: answered.has(key),
    }))
}

/** The State's own people read every letter, besides whoever brought it. */
export async function readersOf(caller: Caller, { id, whole }: Reached): Promise<LetterView["visible_to"]> {
  if (!whole) return []
  return ((await audiencesOf(caller, [id])).get(id) ?? []).map(toCircle)
}
