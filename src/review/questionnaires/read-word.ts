import { notAllowed } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getFacts, leaveOf } from "./find-questionnaire.ts"
import type { WordQuestion } from "./word/read-questions.ts"
import { readWordApart } from "./word/read-word-apart.ts"

/** What is understood of a Word file that the caller sent, and what is not; nothing is changed. */
export async function readWord(caller: Caller, input: { questionnaire: string; upload: string }) {
  const facts = await getFacts(caller, input.questionnaire)
  if (!leaveOf(caller.actor, facts).edit) throw notAllowed()
  const { questions, misread } = await readWordApart(caller, input)
  return { questions: questions.flatMap((one) => [row(one, 0), ...one.follow_ups.map(follow)]), misread }
}

const follow = (one: WordQuestion) => row(one, 1)

function row({ text, closed, cited }: WordQuestion, depth: number) {
  return { text, closed, cited: [...cited], depth }
}
