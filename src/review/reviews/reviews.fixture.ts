import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { stageAs } from "../../secretariat/documents/documents.fixture.ts"
import { reviews } from "./contract.ts"
import { withRules } from "./procedure/plan-correction.ts"
import { ruleId } from "./procedure/rules.ts"
import type { AnyRule } from "./procedure/procedure.ts"
import { nameOf, shippedProcedures } from "./procedure/shipped-procedures.ts"

export const MECHANISM = "untoc-9-1"
export const STATES = { state: "XAA", reviewers: ["XAB", "XBA"] } as const

/** A review of a fictional State by two others, entered by the secretariat through the door. */
export async function enteredBy(
  officer: Delegate,
  also: Partial<{
    mechanism: string
    phase: number
    state: string
    reviewers: string[]
    started: string
  }> = {},
): Promise<string> {
  const { id } = await officer.does(reviews.enter, {
    mechanism: MECHANISM,
    phase: 1,
    state: STATES.state,
    reviewers: [...STATES.reviewers],
    started: "2026-11-02",
    ...also,
  })
  return id
}

/** What an opening call agrees. */
export const TERMS = {
  languages: ["en"] as ["en"],
  held: "2026-11-20",
  division: "One reads the first half, the other the second.",
  calendar: "A call on the first Monday of each month.",
  contact: "By letter to the focal points.",
  lang: "en" as const,
} satisfies Omit<Asked<typeof reviews.agreeTerms>, "review">

/** A review with people named by a note verbale, with terms, an extension and a pause. */
export async function reviewWithEverything(stage: TestHouse): Promise<string> {
  const officer = await stage.as("secretariat")
  const review = await enteredBy(officer, { state: "XEA", reviewers: ["XEC", "XDA"] })
  const mission = await stage.as("xea-mission")
  const named = { review, party: "XEA", lang: "en" } as const
  const first = { name: "Somebody", address: "xea-expert@rehearsal.invalid", role: "focal_point" } as const
  const { people } = await mission.does(reviews.nominate, {
    ...named,
    ...first,
    upload: (await stageAs(stage, mission)).id,
  })
  const expert = { name: "A new expert", address: "new@capital.invalid", role: "expert" } as const
  await mission.does(reviews.nominate, { ...named, ...expert, note: people[0]!.note, title: "Director" })
  await officer.does(reviews.agreeTerms, { review, ...TERMS })
  const why = { why: "As the parties agreed.", lang: "en" } as const
  await officer.does(reviews.extend, { review, step: "response", until: "2027-06-30", ...why })
  await officer.does(reviews.pause, { review, step: "experts:XEC", since: "2026-11-20", ...why })
  return review
}

type Values = Readonly<Record<string, unknown>>

/** The installation stands on what an earlier release shipped of the lanterns, with corrections of its own on top. */
export async function standOnEarlier(
  stage: TestHouse,
  { earlier, local }: { earlier: Values; local: Values },
) {
  const pack = "lanterns"
  const given = (values: Values) => (rule: AnyRule) =>
    ruleId(rule) in values ? ({ ...rule, value: values[ruleId(rule)] } as AnyRule) : rule
  const before = withRules(shippedProcedures().get(pack)!.procedure, given(earlier))
  const after = withRules(before, given(local))
  const ids = { earlier: nameOf(before), local: nameOf(after) }
  const { db } = stage.database
  const last = db.selectFrom("procedure_version").select("number").where("pack", "=", pack)
  const number = (await last.orderBy("number", "desc").limit(1).executeTakeFirst())?.number ?? 0
  const row = { pack, shipped: ids.earlier, at: stage.clock.now }
  const grounds = { base: ids.earlier, source: "A paper", reason: "It was read.", confidence: "D" }
  await db
    .insertInto("procedure_version")
    .values([
      { ...row, id: ids.earlier, number: 0, content: JSON.stringify(before) },
      { ...row, ...grounds, id: ids.local, number: number + 1, content: JSON.stringify(after) },
    ])
    .execute()
  return ids
}
