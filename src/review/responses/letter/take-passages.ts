import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { questionOf, refuseUnlessOpen } from "../answer-question.ts"
import { MAX_TEXT } from "../answer.ts"
import { lockHead } from "../answer-log.ts"
import { mayWrite, shareFacts, type Reached } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { fitting, saveAnswer } from "../save-answer.ts"
import { takeUp } from "../take-up.ts"
import { getLetter, passagesOf, type LetterFacts, type PassageFacts } from "./find-letter.ts"
import type { Taken } from "./operations.ts"
import { targetsOf } from "./targets.ts"

type Placed = PassageFacts & { readonly to: string }

/**
 * Takes the passages that were ticked, each into the question that somebody put it to, below what stands there. A yes,
 * in part or no is never filled, and a passage that was taken before is not taken again.
 */
export async function takePassages(caller: Caller, input: Taken) {
  const facts = await shareFacts(caller, input.response)
  const letter = await getLetter(caller, facts, input.letter)

  caller.ask(mayWrite(caller.actor, facts), "answer.save")
  refuseUnlessOpen(caller, facts)

  // Held, so that two who take the same passage take it once.
  const open = await passagesOf(caller, letter.id).where("taken", "is", null).forUpdate().execute()
  const { targets, placed } = await placedOf(caller, { facts, input, open })
  // In one order, so that two who take at once never wait for each other in a circle.
  for (const passage of placed.toSorted((one, other) => order(one, other))) {
    if (!targets.has(passage.to)) throw notFound()
    await takeOne(caller, { facts, letter, passage })
  }

  caller.recordLater(facts.id)
  return { response: facts.id, letter: letter.id, after: input.after ?? null, taken: placed.length }
}

async function placedOf(
  caller: Caller,
  { facts, input, open }: { facts: Reached; input: Taken; open: readonly PassageFacts[] },
) {
  const ticked = input.passages.filter(({ take }) => take)
  const aimless = input.passages.findIndex(({ take, question }) => take && question === "")
  if (aimless !== -1) throw unplaced(aimless)
  const placed = open.flatMap((passage): Placed[] => {
    const to = ticked.find(({ place }) => place === passage.place)?.question
    return to === undefined ? [] : [{ ...passage, to }]
  })
  if (placed.length === 0) return { targets: new Set<string>(), placed }
  const { held } = await getTask(caller, facts, placed[0]?.to ?? "")
  return { targets: await targetsOf(caller, facts, held), placed }
}

type Taking = { readonly facts: Reached; readonly letter: LetterFacts; readonly passage: Placed }

async function takeOne(caller: Caller, { facts, letter, passage }: Taking): Promise<void> {
  const asked = await getTask(caller, facts, passage.to)
  const { number, current } = await lockHead(caller, { response: facts.id, question: passage.to, item: "" })
  const stands = current?.text ?? ""
  const text = [stands, passage.text].filter((one) => one.trim() !== "").join("\n\n")
  if (text.length > MAX_TEXT)
    throw problem("responses.problem_letter_long", 422, {
      values: { number: asked.held.byKey.get(passage.to)?.number ?? "" },
    })
  const lang = stands.trim() === "" ? passage.lang : (current?.lang ?? passage.lang)
  const value = current?.value ?? null
  const given = fitting(questionOf(asked, passage.to), { question: passage.to, item: "", value, text, lang })
  const { kind, sender: name, dated: date, document: thing } = letter
  const source = { kind, name, date, thing, cited: false }
  const saved = await saveAnswer(caller, facts.id, { given, base: number, source })
  if (!saved.unchanged) await takeUp(caller, asked.task)
  await caller.db
    .updateTable("letter_passage")
    .set({ question: passage.to, taken: caller.now, taken_by: caller.actor.account })
    .where("letter", "=", letter.id)
    .where("place", "=", passage.place)
    .execute()
}

function order(one: Placed, other: Placed): number {
  return one.to === other.to ? one.place - other.place : one.to < other.to ? -1 : 1
}

function unplaced(index: number) {
  const code = "responses.problem_letter_unplaced"
  return problem(code, 422, { fields: { [`passages.${index}.question`]: { code } } })
}
