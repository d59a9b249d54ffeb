import { z } from "zod"
import { Question, QuestionKey, ProvisionRef, type FlatQuestion } from "./question.ts"

export const MAX_PARTS = 8
export const MAX_SECTIONS = 30
/** Questions of one questionnaire, follow-ups counted: the harmonized drafts of 2020 had fewer. */
export const MAX_QUESTIONS = 500
const MAX_HOLES = 600

/** The key of a text: of a title, a question, what belongs to a question, or the reason for a hole. */
export const TextKey = z
  .string()
  .max(140)
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/)

export const Section = z.strictObject({
  key: QuestionKey,
  cluster: z.exactOptional(z.string().max(20)),
  questions: z.array(Question).max(MAX_QUESTIONS),
})
export type Section = z.output<typeof Section>

/** A part asks about one instrument; a State answers the parts of those to which it is a party. */
export const Part = z.strictObject({
  key: QuestionKey,
  instrument: z.string().regex(/^[A-Z]{2,8}$/),
  sections: z.array(Section).max(MAX_SECTIONS),
})
export type Part = z.output<typeof Part>

/** A provision about which nothing is asked, and the text that says why. */
export const Hole = z.strictObject({ ref: ProvisionRef, reason: TextKey })
export type Hole = z.output<typeof Hole>

export const Structure = z.strictObject({
  parts: z.array(Part).max(MAX_PARTS),
  holes: z.array(Hole).max(MAX_HOLES),
})
export type Structure = z.output<typeof Structure>

/** A question in its place. Its number is counted anew each time; its key stays. */
export type Placed = FlatQuestion & {
  readonly part: string
  readonly instrument: string
  readonly section: string
  readonly parent: string | null
  readonly depth: number
  readonly number: string
}

/** Every question in the order in which it is asked, follow-ups after theirs, numbered through each part. */
export function placed({ parts }: Structure): Placed[] {
  const found: Placed[] = []
  for (const part of parts) {
    let count = 0
    for (const section of part.sections) {
      const place = { part: part.key, instrument: part.instrument, section: section.key }
      for (const question of section.questions)
        walk(question, { ...place, parent: null, depth: 0, number: `${++count}` })
    }
  }
  return found

  function walk({ follow_ups = [], ...question }: Question, place: Omit<Placed, keyof FlatQuestion>) {
    found.push({ ...question, ...place })
    for (const [index, below] of follow_ups.entries()) {
      const number = `${place.number}.${index + 1}`
      walk(below, { ...place, parent: question.key, depth: place.depth + 1, number })
    }
  }
}

/** Titles first, then each question with what belongs to it, then the reasons for holes: one text for each key. */
export function textKeys(structure: Structure): string[] {
  const titles = structure.parts.flatMap(({ key, sections }) => [
    `${key}.title`,
    ...sections.map((section) => `${section.key}.title`),
  ])
  const questions = placed(structure).flatMap(textKeysOf)
  return ["title", ...new Set([...titles, ...questions, ...structure.holes.map(({ reason }) => reason)])]
}

/** The texts that a question cannot do without. Its guidance is besides. */
export function textKeysOf({ key, evidence, options = [], columns = [] }: FlatQuestion): string[] {
  return [
    key,
    ...(evidence ? [`${key}.evidence`] : []),
    ...options.map((option) => `${key}.option.${option}`),
    ...columns.map((column) => `${key}.column.${column}`),
  ]
}

/** Texts that may be there. */
export function optionalTextKeys(structure: Structure): string[] {
  const questions = placed(structure).flatMap(({ key }) => [`${key}.guidance`, `${key}.evidence`])
  const introductions = structure.parts.flatMap(({ key, sections }) => [
    `${key}.guidance`,
    ...sections.map((section) => `${section.key}.guidance`),
  ])
  return ["guidance", "notice", "revise", ...introductions, ...questions]
}
