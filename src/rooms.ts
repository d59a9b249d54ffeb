import { eventsRoom } from "./platform/events/room.ts"
import type { Room } from "./platform/room.ts"
import { galleryRoom } from "./platform/ui/gallery-room.tsx"
import { rehearsalRoom } from "./rehearsal/room.ts"
import { observationsRoom } from "./review/observations/room.ts"
import { recommendationsRoom } from "./review/recommendations/room.ts"
import { questionnairesRoom } from "./review/questionnaires/room.ts"
import { reviewsRoom } from "./review/reviews/room.ts"
import { responsesRoom } from "./review/responses/room.ts"
import { accessRoom } from "./secretariat/access/room.ts"
import { auditRoom } from "./secretariat/audit/room.ts"
import { directoryRoom } from "./secretariat/directory/room.ts"
import { identityRoom } from "./secretariat/identity/room.ts"
import { installationsRoom } from "./secretariat/installations/room.ts"
import { instrumentsRoom } from "./secretariat/instruments/room.ts"
import { documentsRoom } from "./secretariat/documents/room.ts"
import { libraryRoom } from "./secretariat/library/room.ts"
import { meetingsRoom } from "./secretariat/meetings/room.ts"
import { readingsRoom } from "./secretariat/readings/room.ts"
import { likenessRoom } from "./secretariat/likeness/room.ts"
import { memoryRoom } from "./secretariat/memory/room.ts"
import { outboxRoom } from "./secretariat/outbox/room.ts"
import { textsRoom } from "./secretariat/texts/room.ts"
import { threadsRoom } from "./secretariat/threads/room.ts"

/** The map of the house, from the ground up: a room may import only what stands before it. */
export const rooms: readonly Room[] = [
  eventsRoom,
  galleryRoom,
  accessRoom,
  instrumentsRoom,
  directoryRoom,
  auditRoom,
  identityRoom,
  outboxRoom,
  installationsRoom,
  documentsRoom,
  libraryRoom,
  textsRoom,
  threadsRoom,
  likenessRoom,
  memoryRoom,
  meetingsRoom,
  readingsRoom,
  questionnairesRoom,
  reviewsRoom,
  responsesRoom,
  observationsRoom,
  recommendationsRoom,
  rehearsalRoom,
]
