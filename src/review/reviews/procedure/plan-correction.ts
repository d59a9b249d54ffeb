import { isProblem, notFound, problem } from "../../../platform/problem.ts"
import type { Procedure } from "./procedure.ts"
import { rulesOf, type AnyRule } from "./procedure.ts"
import { readProcedure } from "./read-procedure.ts"
import { ruleId } from "./rules.ts"
import { parseValue, spellValue } from "./spell-value.ts"

type Change = {
  readonly rule: string
  readonly value: string
  readonly source?: string
  readonly confidence?: AnyRule["confidence"]
}

type Planned = { readonly procedure: Procedure; readonly before: AnyRule; readonly after: AnyRule }

/**
 * The procedure with one rule changed, read whole as a shipped pack is. Refuses with 404 a rule that it does not have,
 * and at the field what would be no value of the rule or no sound procedure, or changes nothing.
 */
export function planCorrection(procedure: Procedure, change: Change): Planned {
  const before = rulesOf(procedure).find((rule) => ruleId(rule) === change.rule)
  if (!before) throw notFound()
  const value = parseValue(change.value)
  if (value === null) throw wrongValue("reviews.problem_value_lines")
  const { source = before.source, confidence = before.confidence } = change
  const after = { ...before, value, source, confidence } as AnyRule
  const corrected = withRules(procedure, (rule) => (rule === before ? after : rule))
  if (spellValue(before.value) === spellValue(value) && before.source === source) {
    throw wrongValue("reviews.problem_value_same")
  }
  return { procedure: corrected, before, after }
}

/** The procedure with its rules exchanged, read whole again. Refuses what is no sound procedure, at the field `value`. */
export function withRules(procedure: Procedure, exchange: (rule: AnyRule) => AnyRule): Procedure {
  const { pack, version, words } = procedure
  const files = {
    "draw.json": { pack, version, rules: procedure.draw.map(exchange) },
    "procedure.json": { pack, version, rules: procedure.rules.map(exchange) },
    ...Object.fromEntries(Object.entries(words).map(([lang, own]) => [`words.${lang}.json`, own])),
  }
  try {
    return readProcedure(files)
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    const [first] = Object.values(thrown.fields)
    throw problem(thrown.code, 422, { values: thrown.values, fields: first ? { value: first } : {} })
  }
}

function wrongValue(code: string) {
  return problem(code, 422, { fields: { value: { code } } })
}
