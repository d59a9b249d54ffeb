import type { Question } from "./question.ts"
import type { Structure } from "./structure.ts"

export type Place = {
  /** The key of a section, or of the question whose follow-up it becomes. */
  readonly under: string
  /** Before which one there; at the end if nothing is said. */
  readonly before?: string | undefined
}

/** The question of a key with its follow-ups. */
export function findQuestion(structure: Structure, key: string): Question | null {
  const waiting = structure.parts.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    if (one.key === key) return one
    waiting.unshift(...(one.follow_ups ?? []))
  }
  return null
}

/** Takes a question out with its follow-ups. */
export function without(structure: Structure, key: string): Structure {
  return inLists(structure, (questions) => questions.filter((one) => one.key !== key))
}

/** Puts a question into a section or under another one; null when there is no such place. */
export function put(structure: Structure, question: Question, { under, before }: Place): Structure | null {
  let done = false
  const placed = inLists(structure, (questions, owner) => {
    if (owner !== under) return questions
    const at = before === undefined ? questions.length : questions.findIndex(({ key }) => key === before)
    if (at === -1) return questions
    done = true
    return questions.toSpliced(at, 0, question)
  })
  return done ? placed : null
}

export function replaced(structure: Structure, question: Question): Structure {
  return inLists(structure, (questions) =>
    questions.map((one) => (one.key === question.key ? question : one)),
  )
}

type Change = (questions: Question[], owner: string) => Question[]

/** Every list of questions with the key of what it belongs to. */
function inLists(structure: Structure, change: Change): Structure {
  const within = (questions: Question[], owner: string): Question[] =>
    change(questions, owner).map((question) => {
      const { follow_ups, ...own } = question
      const below = within(follow_ups ?? [], question.key)
      return below.length > 0 ? { ...own, follow_ups: below } : own
    })
  const parts = structure.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      questions: within(section.questions, section.key),
    })),
  }))
  return { ...structure, parts }
}
