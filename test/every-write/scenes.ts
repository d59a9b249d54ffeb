import { accessScenes } from "./access.scenes.ts"
import { directoryScenes } from "./directory.scenes.ts"
import { documentsScenes } from "./documents.scenes.ts"
import { identityScenes } from "./identity.scenes.ts"
import { instrumentsScenes } from "./instruments.scenes.ts"
import { memoryScenes } from "./memory.scenes.ts"
import { meetingsScenes } from "./meetings.scenes.ts"
import { libraryScenes } from "./library.scenes.ts"
import { observationsScenes } from "./observations.scenes.ts"
import { ownHouseScenes } from "./own-house.scenes.ts"
import { questionnairesScenes } from "./questionnaires.scenes.ts"
import { readingsScenes } from "./readings.scenes.ts"
import { recommendationsScenes } from "./recommendations.scenes.ts"
import { rehearsalScenes } from "./rehearsal.scenes.ts"
import { reviewsScenes } from "./reviews.scenes.ts"
import { absenceScenes } from "./responses-absence.scenes.ts"
import { lawsScenes } from "./responses-laws.scenes.ts"
import { findingScenes } from "./responses-findings.scenes.ts"
import { elsewhereScenes } from "./responses-elsewhere.scenes.ts"
import { responsesScenes } from "./responses.scenes.ts"
import type { Scene } from "./scene.ts"
import { textsChairScenes } from "./texts-chair.scenes.ts"
import { textsDelegationsScenes } from "./texts-delegations.scenes.ts"
import { textsScenes } from "./texts.scenes.ts"
import { threadsScenes } from "./threads.scenes.ts"

/** Every write of the house, room by room: whoever adds a write adds its scene to its room's file. */
export const scenes: readonly Scene[] = [
  ...accessScenes,
  ...directoryScenes,
  ...identityScenes,
  ...documentsScenes,
  ...instrumentsScenes,
  ...libraryScenes,
  ...textsScenes,
  ...textsDelegationsScenes,
  ...textsChairScenes,
  ...threadsScenes,
  ...observationsScenes,
  ...memoryScenes,
  ...meetingsScenes,
  ...questionnairesScenes,
  ...reviewsScenes,
  ...responsesScenes,
  ...elsewhereScenes,
  ...ownHouseScenes,
  ...readingsScenes,
  ...recommendationsScenes,
  ...findingScenes,
  ...absenceScenes,
  ...lawsScenes,
  ...rehearsalScenes,
]
