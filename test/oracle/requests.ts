import type { Random } from "./random.ts"
import type { Scene } from "./reference/rule.ts"
import { factRequests } from "./requests/of-facts.ts"
import { documentRequests } from "./requests/of-documents.ts"
import { memoryRequests } from "./requests/of-memory.ts"
import { meetingRequests } from "./requests/of-meetings.ts"
import { libraryRequests } from "./requests/of-library.ts"
import { observationRequests } from "./requests/of-observations.ts"
import { questionnaireRequests } from "./requests/of-questionnaires.ts"
import { readingRequests } from "./requests/of-readings.ts"
import { recommendationRequests } from "./requests/of-recommendations.ts"
import { reviewRequests } from "./requests/of-reviews.ts"
import { responseRequests } from "./requests/of-responses.ts"
import { textRequests } from "./requests/of-texts.ts"
import { threadRequests } from "./requests/of-threads.ts"
import { enteringRequests, peopleRequests } from "./requests/of-people.ts"

/** An input for an operation, drawn for this person in this world. */
export function drawInput(scene: Scene, operation: string, random: Random): unknown {
  const people = peopleRequests(scene, random)
  const rooms: Record<string, Record<string, () => unknown>> = {
    access: people,
    identity: { ...people, ...enteringRequests(scene, random) },
    documents: documentRequests(scene, random),
    library: libraryRequests(scene, random),
    texts: textRequests(scene, random),
    threads: threadRequests(scene, random),
    observations: observationRequests(scene, random),
    responses: responseRequests(scene, random),
    memory: memoryRequests(scene, random),
    questionnaires: questionnaireRequests(scene, random),
    readings: readingRequests(random),
    recommendations: recommendationRequests(scene, random),
    reviews: reviewRequests(scene, random),
    meetings: meetingRequests(scene, random),
    ...factRequests(scene, random),
  }
  const [room = "", key = ""] = operation.split(".")
  const draw = rooms[room]?.[key]
  if (!draw) throw new Error(`nothing is drawn for ${operation}`)
  return draw()
}
