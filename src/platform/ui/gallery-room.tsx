import { contract } from "../contract.ts"
import { page } from "../page.ts"
import { room } from "../room.ts"
import { route } from "../route.ts"
import { Gallery } from "./gallery.tsx"

const galleryPath = route("/gallery")

const galleryPage = page({
  route: galleryPath,
  islands: ["upload"],
  load: async () => ({}),
  title: (_, { say }) => say("ui.gallery_title"),
  View: () => <Gallery />,
})

/** A room with nothing in it but a page: every component in all its states. */
export const galleryRoom = room({
  name: "gallery",
  contract: contract("gallery", {}),
  operations: {},
  pages: [galleryPage],
})
