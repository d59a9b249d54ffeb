import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { documents } from "../contract.ts"
import type { Document } from "../document.ts"
import { documentPath } from "./paths.ts"

/** Folded away, because it cannot be undone; what it does not undo is said beside the button. */
export function EraseForm({ document }: { document: Document }) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("documents.title_erase")}>
      <p>{say("documents.erase_hint")}</p>
      <Form action={`/${lang}${documentPath({ document: document.id })}`} operation={documents.erase.name}>
        <Button kind="danger">{say("documents.erase")}</Button>
      </Form>
    </Details>
  )
}
