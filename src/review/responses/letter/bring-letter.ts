import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { keepReceived } from "../../../secretariat/documents/keep-received.ts"
import { readStaged } from "../../../secretariat/documents/staged-upload.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { chainOf, getFacts, mayWrite, type Reached } from "../find-response.ts"
import { formFor } from "./form-for.ts"
import { MAX_LETTER_BYTES, type LetterView } from "./letter.ts"
import type { Brought } from "./operations.ts"
import type { Passage, ReadLetter } from "./passages.ts"
import { readLetterApart } from "./read-form-apart.ts"
import { showLetter } from "./show-letter.ts"
import { targetsOf } from "./targets.ts"

/**
 * Takes in what a ministry wrote, as a file or as words, and cuts it into passages. Nothing of it becomes an answer
 * before somebody has put it there; the letter itself becomes a document of the State.
 */
export async function bringLetter(caller: Caller, input: Brought): Promise<LetterView> {
  const facts = await getFacts(caller, input.response)
  const { kind, sender, dated = null, lang, upload, text = "" } = input

  caller.ask(mayWrite(caller.actor, facts), "answer.bring_letter")
  if (upload === undefined && text.trim() === "") throw nothing()
  const read = await readSent(caller, facts, { upload, text })

  const received = { title: sender, lang, party: facts.party }
  const content = upload === undefined ? { words: text } : { upload }
  const { document, sha256 } = await keepReceived(caller, received, content)
  const id = caller.newId()
  await caller.db
    .insertInto("answer_letter")
    .values({
      id,
      response: facts.id,
      kind,
      sender,
      dated,
      document,
      lang: read.lang,
      margin: JSON.stringify(read.margin),
      uncertain: JSON.stringify(read.uncertain),
      cut: read.cut,
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()
  if (read.passages.length > 0) {
    const rows = read.passages.map((passage, place) => rowOf(id, place, passage))
    await caller.db.insertInto("letter_passage").values(rows).execute()
  }

  await caller.record("answer.bring_letter", facts.id, { letter: id, document, sha256, ...chainOf(facts) })
  return showLetter(caller, { response: facts.id, letter: id })
}

/** Each passage is put to a question that the caller may answer, or to none. */
function readSent(
  caller: Caller,
  facts: Reached,
  { upload, text }: { readonly upload: string | undefined; readonly text: string },
): Promise<ReadLetter> {
  return caller.apart(upload ?? "text", async () => {
    const bytes =
      upload === undefined ? Buffer.from(text) : await readStaged(caller, upload, MAX_LETTER_BYTES)
    const held = await holdQuestionnaire(caller, facts.questionnaire)
    const form = await formFor(caller, held, await targetsOf(caller, facts, held))
    return () => readLetterApart(bytes, form)
  })
}

function rowOf(letter: string, place: number, passage: Passage) {
  const { boxes, wording, provisions, ...row } = passage
  return {
    letter,
    place,
    ...row,
    boxes: JSON.stringify(boxes),
    wording: JSON.stringify(wording),
    provisions: JSON.stringify(provisions),
  }
}

function nothing() {
  const code = "responses.problem_letter_empty"
  return problem(code, 422, { fields: { text: { code } } })
}
