import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { one, usePosted } from "../../../platform/ui/posted.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { documents } from "../contract.ts"
import type { Document } from "../document.ts"
import { ACCEPTED, MAX_UPLOAD_MIB } from "../file-kind.ts"
import { documentPath } from "./paths.ts"

/** Adds a version; says beforehand that everyone who sees the document will see it. */
export function VersionForm({ document }: { document: Document }) {
  const { lang, say } = useSaying()
  const operation = documents.addVersion.name
  const refused = one(usePosted().values["_operation"]) === operation
  return (
    <Details summary={say("documents.title_add_version")} open={refused}>
      <p>{say("documents.add_version_hint")}</p>
      <Form action={`/${lang}${documentPath({ document: document.id })}`} operation={operation} files>
        <FileField
          name="upload"
          label={say("documents.field_file")}
          hint={say("documents.file_hint")}
          accept={ACCEPTED}
          limit={MAX_UPLOAD_MIB}
        />
        <Button kind="plain">{say("documents.add_version")}</Button>
      </Form>
    </Details>
  )
}
