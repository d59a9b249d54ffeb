import type { Room } from "./platform/room.ts"
import { galleryRoom } from "./platform/ui/gallery-room.tsx"
import { rehearsalRoom } from "./rehearsal/room.ts"
import { accessRoom } from "./secretariat/access/room.ts"
import { directoryRoom } from "./secretariat/directory/room.ts"
import { identityRoom } from "./secretariat/identity/room.ts"
import { documentsRoom } from "./secretariat/documents/room.ts"

/** The map of the house, from the ground up: a room may import only what stands before it. */
export const rooms: readonly Room[] = [galleryRoom, accessRoom, directoryRoom, identityRoom, documentsRoom, rehearsalRoom]
