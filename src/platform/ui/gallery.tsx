import { GalleryActions } from "./gallery-actions.tsx"
import { GalleryForms } from "./gallery-forms.tsx"
import { GalleryLists } from "./gallery-lists.tsx"
import { GalleryTexts } from "./gallery-texts.tsx"
import { useSaying } from "./saying.tsx"

/** The gallery's content: every component in every state, under a heading with its name. */
export function Gallery() {
  const { say } = useSaying()
  return (
    <>
      <p class="lead">{say("ui.gallery_lead")}</p>
      <GalleryActions />
      <GalleryForms />
      <GalleryLists />
      <GalleryTexts />
    </>
  )
}
