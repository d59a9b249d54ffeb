import type { Lang } from "../../../platform/languages.ts"
import { Rule as Clock } from "../../../platform/clocks/rule.ts"
import type { Rules as DrawRules, Rule as DrawRule } from "../draw/rules.ts"
import type { ProcedureRule, ProcedureRuleName, Step } from "./rules.ts"

/** A mechanism as data, in one version: every rule that the house reads, and its words in six languages. */
export type Procedure = {
  readonly pack: string
  readonly version: string
  readonly draw: DrawRules
  readonly rules: readonly ProcedureRule[]
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>
}

export type AnyRule = DrawRule | ProcedureRule

/** All rules in the order of their numbers. */
export function rulesOf({ draw, rules }: Procedure): AnyRule[] {
  return [...draw, ...rules].toSorted((one, other) => one.number - other.number)
}

type ValueOf<N> = Extract<ProcedureRule, { name: N }> extends { value: infer V } ? V : never

/** The value of a rule. A procedure was read whole, so each is there. */
export function valueOf<N extends Exclude<ProcedureRuleName, "step">>(
  procedure: Procedure,
  name: N,
): ValueOf<N> {
  const found = procedure.rules.find((rule) => rule.name === name)
  if (!found) throw new Error(`a procedure without ${name} was not read`)
  return found.value as ValueOf<N>
}

export type NamedStep = Step & { readonly step: string }

/** The steps in their order, each with its key. */
export function stepsOf({ rules }: Procedure): NamedStep[] {
  return rules.flatMap((rule) => (rule.name === "step" ? [{ step: rule.step, ...rule.value }] : []))
}

/** The event that ends a step: of one party where each has its own, else of all. */
export function eventOf(step: string, party: string | null): string {
  return party === null ? step : `${step}:${party}`
}

/** A step as the clock reads it. */
export function clockOf({ step, from, act: _act, by: _by, ...rest }: NamedStep, party: string | null): Clock {
  return { ...rest, from, until: eventOf(step, party), occurrence: "first" }
}

/** The pack's words for a step, a cluster or a kind of attachment; the key itself where a version has none. */
export function wordOf({ words }: Procedure, lang: string, key: string): string {
  return words[lang as Lang]?.[key] ?? words.en[key] ?? key
}
