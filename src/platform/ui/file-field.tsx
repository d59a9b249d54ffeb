import type { ComponentChildren } from "preact"
import { Field, useFielded } from "./field.tsx"
import { useSaying } from "./saying.tsx"
import { SHARE_MARK } from "./share-mark.ts"

type FileFieldProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Media types or endings, as the accept attribute writes them. */
  accept?: string
  /** The largest file in MiB, said before anyone waits for an upload in vain. */
  limit: number
  optional?: boolean
}

/**
 * One file. Its Form needs `files`; after a refusal the file has to be chosen again, and the browser insists. A page
 * with the island `upload` sends a large file in pieces and tells here how much has arrived.
 */
export function FileField({ accept, limit, hint, ...rest }: FileFieldProps) {
  const { say } = useSaying()
  const told = (
    <>
      {hint} {say("ui.file_limit", { limit })}
    </>
  )
  return (
    <Field hint={told} {...rest}>
      <FileInput accept={accept} />
      <output
        class="hint"
        data-upload-line
        data-arrived={say("ui.file_arrived", { percent: SHARE_MARK })}
        data-waits={say("ui.file_waits", { percent: SHARE_MARK })}
      />
    </Field>
  )
}

function FileInput({ accept }: { accept: string | undefined }) {
  const field = useFielded()
  return (
    <input
      class="control"
      type="file"
      id={field.id}
      name={field.name}
      accept={accept}
      required={field.required}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
    />
  )
}
