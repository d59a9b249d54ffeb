import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { meetingsLinks } from "../meetings/links.ts"
import { readings } from "./contract.ts"
import { correctEntry } from "./correct-entry.ts"
import { discardReading } from "./discard-reading.ts"
import { works } from "./find-reading.ts"
import { listReadings } from "./list-readings.ts"
import { openReading } from "./open-reading.ts"
import { readingsPath } from "./pages/paths.ts"
import { readingPage } from "./pages/reading-page.tsx"
import { readingsPage } from "./pages/readings-page.tsx"
import { showReading } from "./show-reading.ts"
import { takeReading } from "./take-reading.ts"

export const readingsRoom = room({
  name: "readings",
  contract: readings,
  operations: {
    list: listReadings,
    show: showReading,
    open: openReading,
    correct: correctEntry,
    take: takeReading,
    discard: discardReading,
  },
  pages: [readingsPage, readingPage],
  fills: [fill(meetingsLinks, { key: "readings.title", path: readingsPath(), may: works })],
})
