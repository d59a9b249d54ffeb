import { body } from "../../../src/secretariat/meetings/meetings.fixture.ts"
import type { Random } from "../random.ts"

/** What somebody might ask of reports that came as files: of ones that are not there. */
export function readingRequests(random: Random) {
  const which = () => ({ reading: random.uuid() })
  return {
    list: () => ({}),
    show: which,
    open: () => ({ body: body.body, upload: random.uuid() }),
    correct: () => ({ ...which(), entry: "recommendation.1", verdict: "right" }),
    take: () => ({ ...which(), open: true }),
    discard: which,
  }
}
