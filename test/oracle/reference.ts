import { directoryRules } from "./reference/directory.ts"
import { documentRules } from "./reference/documents.ts"
import { identityRules, internal } from "./reference/entering.ts"
import { auditRules, eventRules, installationRules, outboxRules } from "./reference/house.ts"
import { instrumentRules } from "./reference/instruments.ts"
import { memoryRules } from "./reference/memory.ts"
import { meetingRules } from "./reference/meetings.ts"
import { libraryRules } from "./reference/library.ts"
import { observationRules } from "./reference/observations.ts"
import { questionnaireRules } from "./reference/questionnaires.ts"
import { readingRules } from "./reference/readings.ts"
import { recommendationRules } from "./reference/recommendations.ts"
import { reviewRules } from "./reference/reviews.ts"
import { responseRules } from "./reference/responses.ts"
import { textRules } from "./reference/texts.ts"
import { threadRules } from "./reference/threads.ts"
import { accessRules } from "./reference/people.ts"
import type { Rule, Scene } from "./reference/rule.ts"
import type { Verdict } from "./reference/standing.ts"

/**
 * Who may do and see what, written from the rules themselves and not from the rooms: circles, releases, roles as lists
 * of verbs, and that what one may not see does not exist. An operation without a rule here fails the oracle by name.
 */
const rules = {
  ...named("access", accessRules),
  ...named("directory", directoryRules),
  ...named("documents", documentRules),
  ...named("audit", auditRules),
  ...named("events", eventRules),
  ...named("identity", identityRules),
  ...named("installations", installationRules),
  ...named("instruments", instrumentRules),
  ...named("memory", memoryRules),
  ...named("meetings", meetingRules),
  ...named("library", libraryRules),
  ...named("outbox", outboxRules),
  ...named("questionnaires", questionnaireRules),
  ...named("readings", readingRules),
  ...named("recommendations", recommendationRules),
  ...named("reviews", reviewRules),
  ...named("responses", responseRules),
  ...named("texts", textRules),
  ...named("threads", threadRules),
  ...named("observations", observationRules),
  ...named("rehearsal", { make: internal, furnish: internal }),
}

/** The operations that the reference has a rule for. */
export const ruled: readonly string[] = Object.keys(rules)

export type Question = { readonly operation: string; readonly input: unknown }

/** Whether this person may do this in this world. */
export function mayDo(scene: Scene, { operation, input }: Question): Verdict {
  return ruleOf(operation).mayDo(scene, input)
}

/** What an allowed answer has to show her, by ids; null where the answer shows no ids. */
export function maySee(scene: Scene, { operation, input }: Question): unknown {
  return ruleOf(operation).shows?.expected(scene, input) ?? null
}

/** The same, taken from an answer. */
export function shownBy(operation: string, output: unknown): unknown {
  return ruleOf(operation).shows?.found(output) ?? null
}

function ruleOf(operation: string): Rule {
  const rule = rules[operation]
  if (!rule) throw new Error(`the reference has no rule for ${operation}`)
  return rule
}

/** Each rule knows the input and output of its own operation; the list of all of them does not. */
function named(room: string, given: Readonly<Record<string, unknown>>): Record<string, Rule> {
  const entries = Object.entries(given).map(([key, rule]) => [`${room}.${key}`, rule as Rule])
  return Object.fromEntries(entries) as Record<string, Rule>
}
