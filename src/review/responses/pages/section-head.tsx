import { Said } from "../../questionnaires/pages/said.tsx"
import type { SectionTasks } from "../views.ts"

type Headed = Pick<SectionTasks, "title" | "part">
type HeadProps = { readonly section: Headed; readonly before: Headed | undefined; readonly id?: string }

/** A section's name; above the first of a part stands the part's. */
export function SectionHead({ section, before, id }: HeadProps) {
  return (
    <>
      {section.part.text !== before?.part.text && (
        <h2>
          <Said words={section.part} />
        </h2>
      )}
      <h3 id={id}>
        <Said words={section.title} />
      </h3>
    </>
  )
}
