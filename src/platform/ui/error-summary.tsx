import { fieldId, one, usePosted } from "./posted.tsx"
import { formKey } from "./form.tsx"
import { useSaying } from "./saying.tsx"

/** What stops the posted form, with a link to each field to mend. The page opens with the focus here. */
export function ErrorSummary({ focused = true }: { focused?: boolean }) {
  const { say } = useSaying()
  const { problem, values } = usePosted()
  if (!problem) return null
  const form = formKey(one(values["_operation"]) ?? "", one(values["_form"]))
  const fields = Object.entries(problem.fields ?? {})
  return (
    <section
      class="error-summary"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      id="error-summary"
      autofocus={focused}
    >
      <h2 id="error-summary-title">{say("ui.error_summary")}</h2>
      <p>{problem.text}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="small">{say("ui.input_kept")}</p>
    </section>
  )
}
