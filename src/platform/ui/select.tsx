import type { Choice } from "./choice.ts"
import { useFielded } from "./field.tsx"
import { one } from "./posted.tsx"

type SelectProps = {
  choices: Choice[]
  value?: string | undefined
  /** The sentence of "nothing chosen yet"; without it the first choice is chosen. */
  empty?: string
}

/** A native list: type-ahead, right to left and small screens come with the browser. */
export function Select({ choices, value, empty }: SelectProps) {
  const field = useFielded()
  const chosen = one(field.kept) ?? value ?? ""
  return (
    <select
      class="control"
      id={field.id}
      name={field.name}
      required={field.required}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === chosen} lang={choice.lang}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
