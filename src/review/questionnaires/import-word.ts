import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { put } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { Question } from "./question.ts"
import { placed, type Structure } from "./structure.ts"
import type { Misread, WordQuestion } from "./word/read-questions.ts"
import { readWordApart } from "./word/read-word-apart.ts"
import type { WordFile } from "./word/word-bytes.ts"
import { writeText } from "./write-text.ts"

type Wanted = WordFile & { readonly questionnaire: string; readonly section: string }

/**
 * Takes the numbered paragraphs of a Word file as questions of a section, after those that are there. What was not
 * understood is listed; nothing of it is guessed at.
 */
export async function importWord(caller: Caller, input: Wanted) {
  let [taken, misread] = [0, [] as Misread[]]
  const { questionnaire } = await editDraft(caller, {
    questionnaire: input.questionnaire,
    deed: "import_word",
    details: { key: input.section },
    async act(facts) {
      const read = await readWordApart(caller, input)
      const part = facts.structure.parts.find(({ sections }) =>
        sections.some(({ key }) => key === input.section),
      )
      if (!part) throw notFound()
      const { byRef } = await editionAt(caller, facts.pack)
      const words = new Map<string, string>()
      const nextKey = freeKeys(facts.structure, input.section)
      const isThere = (ref: string) => byRef.has(ref)
      const make = (one: WordQuestion): Question =>
        toQuestion(one, { instrument: part.instrument, isThere, nextKey, words })
      let structure = facts.structure
      for (const one of read.questions)
        structure = put(structure, make(one), { under: input.section }) ?? structure
      await changeStructure(caller, facts, structure)
      for (const [key, body] of words) await writeText(caller, facts, { key, lang: facts.lang, body })
      taken = words.size
      misread = read.misread
    },
  }).then(({ id }) => ({ questionnaire: id }))
  return { questionnaire, taken, misread, upload: input.upload ?? null }
}

type Making = {
  readonly instrument: string
  readonly isThere: (ref: string) => boolean
  readonly nextKey: () => string
  readonly words: Map<string, string>
}

function toQuestion({ text, closed, cited, follow_ups }: WordQuestion, making: Making): Question {
  const key = making.nextKey()
  making.words.set(key, text)
  const provisions = cited.map((place) => `${making.instrument}.${place}`).filter(making.isThere)
  const below = follow_ups.map((one) => toQuestion(one, making))
  return {
    key,
    kind: closed ? "closed" : "text",
    provisions: [...new Set(provisions)],
    nature: "duty",
    ...(below.length > 0 && { follow_ups: below }),
  }
}

/** Keys that no question has yet. */
function freeKeys(structure: Structure, section: string): () => string {
  const used = new Set(placed(structure).map(({ key }) => key))
  let count = 0
  return () => {
    do count += 1
    while (used.has(`${section}.w${count}`))
    return `${section}.w${count}`
  }
}
