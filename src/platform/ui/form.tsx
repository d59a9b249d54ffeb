import type { ComponentChildren } from "preact"
import { InForm, usePosted } from "./posted.tsx"
import { Hidden } from "./hidden.tsx"

type FormProps = {
  action: string
  /** The contract's name, such as "documents.release". */
  operation: string
  /** Needed when a page has several forms of one operation, such as a button in every row. */
  name?: string
  /** The form carries a file. */
  files?: boolean
  class?: string
  label?: string
  children: ComponentChildren
}

/** The only way a page posts. After a refusal its fields show what was typed and what was wrong. */
export function Form({ action, operation, name, files, label, children, ...rest }: FormProps) {
  const posted = usePosted()
  const mine = posted.values["_operation"] === operation && (posted.values["_form"] ?? "") === (name ?? "")
  const form = formKey(operation, name)
  const standing = {
    form,
    values: mine ? posted.values : {},
    errors: (mine && posted.problem?.fields) || {},
  }
  return (
    <form
      method="post"
      action={action}
      class={rest.class ?? "form"}
      aria-label={label}
      data-form={form}
      {...(files && { enctype: "multipart/form-data" })}
      noValidate
    >
      <Hidden name="_operation" value={operation} />
      <Hidden name="_deed" value={posted.deed()} />
      {name !== undefined && <Hidden name="_form" value={name} />}
      {posted.kept !== undefined && <Hidden name="_kept" value={posted.kept} />}
      <InForm.Provider value={standing}>{children}</InForm.Provider>
    </form>
  )
}

/** The key of a form on its page, from which the ids of its fields are made. */
export function formKey(operation: string, name: string | undefined): string {
  return name === undefined ? operation : `${operation}-${name}`
}
