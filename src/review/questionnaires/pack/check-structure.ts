import { answersOf, MAX_DEPTH } from "../question.ts"
import { MAX_QUESTIONS, placed, type Placed } from "../structure.ts"
import type { Faults } from "./faults.ts"
import type { QuestionnaireFile } from "./questionnaire-file.ts"

const FILE = "questionnaire.json"

/** Which provisions there are, by the version of the treaties that this questionnaire stands on. */
export type Known = { has(ref: string): boolean }

/** What a schema cannot say: keys once, provisions that are there, conditions that can be met and lead nowhere round. */
export function checkStructure(faults: Faults, file: QuestionnaireFile, provisions: Known): void {
  const questions = placed(file)
  const fault = (row: string, code: string, values?: Record<string, string | number>) =>
    faults.add({ file: FILE, row }, code, values)
  if (questions.length > MAX_QUESTIONS) fault("", "too_many_questions", { limit: MAX_QUESTIONS })

  const keys = [
    ...file.parts.flatMap(({ key, sections }) => [key, ...sections.map((section) => section.key)]),
    ...questions.map(({ key }) => key),
  ]
  for (const key of twice(keys)) fault(key, "key_twice")
  for (const { key, instrument } of file.parts) {
    if (!file.instruments.includes(instrument)) fault(key, "instrument_unknown", { instrument })
  }
  for (const instrument of file.instruments) {
    if (!file.parts.some((part) => part.instrument === instrument))
      fault("instruments", "instrument_without_part", { instrument })
  }
  for (const { ref } of file.holes)
    if (!provisions.has(ref)) fault(`hole ${ref}`, "provision_unknown", { ref })
  for (const ref of twice(file.holes.map(({ ref }) => ref))) fault(`hole ${ref}`, "key_twice")

  const byKey = new Map(questions.map((question) => [question.key, question]))
  for (const question of questions) {
    for (const ref of question.provisions) {
      if (!provisions.has(ref)) fault(question.key, "provision_unknown", { ref })
    }
    if (question.depth >= MAX_DEPTH) fault(question.key, "too_deep", { limit: MAX_DEPTH })
    if (question.kind === "choice" && !question.options) fault(question.key, "options_missing")
    checkCondition(question, byKey, fault)
  }
  for (const key of inCycles(byKey)) fault(key, "cycle")
}

type Say = (row: string, code: string, values?: Record<string, string>) => void

function checkCondition({ key, when }: Placed, byKey: ReadonlyMap<string, Placed>, fault: Say) {
  if (!when) return
  const other = byKey.get(when.question)
  if (!other) return fault(key, "when_unknown", { question: when.question })
  const answers = answersOf(other)
  for (const answer of when.is) if (!answers.includes(answer)) fault(key, "when_answer", { answer })
}

/** A question waits for the one that it is a follow-up of, and for the one of its condition. */
function inCycles(byKey: ReadonlyMap<string, Placed>): string[] {
  const settled = new Set<string>()
  const found: string[] = []
  for (const start of byKey.keys()) {
    const stack: { key: string; way: ReadonlySet<string> }[] = [{ key: start, way: new Set() }]
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { key, way } = step
      if (way.has(key)) {
        found.push(key)
        break
      }
      if (settled.has(key)) continue
      const question = byKey.get(key)
      const next = [question?.parent, question?.when?.question].filter((one) => typeof one === "string")
      for (const one of new Set(next))
        if (byKey.has(one)) stack.push({ key: one, way: new Set([...way, key]) })
    }
    settled.add(start)
  }
  return found
}

function twice(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}
