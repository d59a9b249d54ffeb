import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { meetings } from "../../secretariat/meetings/contract.ts"
import { adoptEach, begunReport } from "../../secretariat/meetings/meetings.fixture.ts"
import { recommendations } from "./contract.ts"

/** A meeting whose report is adopted, and the one thing that it recommends. */
export async function recommendedOnce(
  stage: TestHouse,
): Promise<{ meeting: string; recommendation: string }> {
  const chair = await stage.as("chair")
  const { meeting } = await begunReport(stage)
  await adoptEach(chair, await chair.does(meetings.layReport, { meeting }))
  await chair.does(meetings.adoptReport, { meeting })
  const { recommendations: listed } = await chair.does(recommendations.list, { meeting })
  return { meeting, recommendation: listed[0]?.id ?? "" }
}

/** What an expert says of it for her State. @returns the follow-up's id */
export async function followedBy(
  expert: Delegate,
  recommendation: string,
  also: Partial<Asked<typeof recommendations.follow>> = {},
): Promise<string> {
  const said = { status: "under_way", said: "A bill on lamps is before parliament.", lang: "en" } as const
  const { follow_up } = await expert.does(recommendations.follow, { recommendation, ...said, ...also })
  return follow_up
}
