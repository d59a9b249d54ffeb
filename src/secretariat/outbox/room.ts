import { room } from "../../platform/room.ts"
import { outbox } from "./contract.ts"
import { listLetters, showLetter } from "./find-letter.ts"
import { letterPage } from "./pages/letter-page.tsx"
import { lettersPage } from "./pages/letters-page.tsx"

export const outboxRoom = room({
  name: "outbox",
  contract: outbox,
  operations: { list: listLetters, show: showLetter },
  pages: [lettersPage, letterPage],
})
