import { isLang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { refuseUnlessOpen, questionOf } from "../answer-question.ts"
import { slotOf } from "../answer.ts"
import { mayWrite, shareFacts } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { fitting, saveAnswer } from "../save-answer.ts"
import { takeUp } from "../take-up.ts"
import { compare } from "./compare.ts"
import { contentsOf } from "./contents.ts"
import { getReturn } from "./find-return.ts"

type Taken = { readonly response: string; readonly return: string; readonly rows: readonly string[] }

/**
 * Takes the ticked answers of a file that was brought back, each as if its author had saved it online from the entry
 * that she had before her: where others have gone on since, it waits as a card and nothing of theirs is touched.
 */
export async function takeAnswers(caller: Caller, input: Taken) {
  const facts = await shareFacts(caller, input.response)
  const found = await getReturn(caller, facts.id, input.return)

  caller.ask(mayWrite(caller.actor, facts), "answer.save")
  refuseUnlessOpen(caller, facts)

  const lang = isLang(caller.actor.lang) ? caller.actor.lang : facts.lang
  const contents = await contentsOf(caller, { response: facts.id, lang })
  const offered = (await compare(caller, contents, found.entries)).filter(({ how }) => how !== "same")
  const ticked = new Set(input.rows)
  const open = new Set(offered.map(({ slot }) => slot).filter((slot) => ticked.has(slot)))
  const source = { kind: "package", name: found.name, date: null, thing: found.id, cited: false } as const
  let [taken, waiting] = [0, 0]
  // In one order, so that two who take at once never wait for each other in a circle.
  for (const entry of found.entries.toSorted((one, other) => (slotOf(one) < slotOf(other) ? -1 : 1))) {
    if (!open.has(slotOf(entry))) continue
    const asked = await getTask(caller, facts, entry.question)
    const { question, item, value, text, base, written } = entry
    const given = fitting(questionOf(asked, question), { question, item, value, text, lang: entry.lang })
    const saved = await saveAnswer(caller, facts.id, { given, base, written, source })
    if (saved.unchanged) continue
    await takeUp(caller, asked.task)
    if (saved.branch === null) taken += 1
    else waiting += 1
  }

  caller.recordLater(facts.id)
  return { response: facts.id, return: found.id, taken, waiting }
}
