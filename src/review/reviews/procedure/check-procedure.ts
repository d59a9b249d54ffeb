import { languages } from "../../../platform/languages.ts"
import type { Faults } from "./faults.ts"
import { rulesOf, stepsOf, valueOf, type Procedure } from "./procedure.ts"
import { requiredRules, ruleId } from "./rules.ts"

const FILE = "procedure.json"

/** What no single row shows: a rule left out or standing twice, steps that wait in a ring, words that are missing. */
export function checkProcedure(faults: Faults, procedure: Procedure): void {
  const ids = procedure.rules.map(ruleId)
  for (const name of requiredRules)
    if (!ids.includes(name)) faults.add({ file: FILE, row: name }, "rule_missing")
  for (const id of twice(ids)) faults.add({ file: FILE, row: id }, "rule_twice")
  for (const number of twice(rulesOf(procedure).map((rule) => String(rule.number))))
    faults.add({ file: FILE, row: number }, "number_twice")
  checkSteps(faults, procedure)
  if (!faults.problem()) checkWords(faults, procedure)
}

function checkSteps(faults: Faults, procedure: Procedure): void {
  const steps = stepsOf(procedure)
  const from = new Map(steps.map((one) => [one.step, one.from]))
  const starts = (step: string): boolean => {
    let at: string | undefined = step
    for (let walked = 0; walked <= steps.length && at !== undefined; walked++) {
      if (at === "start") return true
      at = from.get(at)
    }
    return false
  }
  if (steps.length === 0) faults.add({ file: FILE, row: "step" }, "rule_missing")
  for (const { step } of steps)
    if (!starts(step)) faults.add({ file: FILE, row: `step_${step}` }, "step_never_starts")
  for (const act of twice(steps.map((one) => one.act))) faults.add({ file: FILE, row: act }, "act_twice")
}

/** Every key that pages print has words in all six languages. */
function checkWords(faults: Faults, procedure: Procedure): void {
  const keys = [
    "title",
    ...stepsOf(procedure).map(({ step }) => `step_${step}`),
    ...valueOf(procedure, "phases").map(({ cluster }) => `cluster_${cluster}`),
    ...valueOf(procedure, "forbidden_attachments").map((kind) => `forbidden_${kind}`),
  ]
  for (const lang of languages)
    for (const key of keys)
      if (!procedure.words[lang][key]) faults.add({ file: `words.${lang}.json`, row: key }, "word_missing")
}

function twice(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))]
}
