import type { Asked } from "../../platform/contract.ts"
import type { Delegate } from "../../../test/support/house.ts"
import { reviews } from "./contract.ts"

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
