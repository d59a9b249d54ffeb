import { responses } from "../../src/review/responses/contract.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

let weeks = 0

/** State A's expert is away for a week that nobody has taken yet. */
async function away(stage: TestHouse) {
  const doer = await stage.as("xaa-expert")
  const { colleagues } = await doer.does(responses.listAbsences, { party: "XAA" })
  const monday = new Date(stage.clock.now.getTime() + ++weeks * 14 * 86_400_000)
  const friday = new Date(monday.getTime() + 4 * 86_400_000)
  const [first_day = "", last_day = ""] = [monday, friday].map((day) => day.toISOString().slice(0, 10))
  return { doer, input: { party: "XAA", stand_in: colleagues[0]?.account ?? "", first_day, last_day } }
}

export const absenceScenes: readonly Scene[] = [
  scene(responses.planAbsence, { thrice: ["responses.problem_absence_overlaps"], ready: away }),
  scene(responses.endAbsence, {
    thrice: ["platform.problem_not_found", "platform.problem_moved_on"],
    async ready(stage) {
      const { doer, input } = await away(stage)
      const { absences } = await doer.does(responses.planAbsence, input)
      const absence = absences.find(({ first_day }) => first_day === input.first_day)?.id ?? ""
      return { doer, input: { absence } }
    },
  }),
]
