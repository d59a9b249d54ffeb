import { useFielded } from "./field.tsx"
import { one } from "./posted.tsx"

type TextareaProps = { value?: string | undefined; rows?: number; lang?: string; maxLength?: number }

/** Text of any length in a Field. It keeps its own language and finds its own direction. */
export function Textarea({ value, rows = 6, lang, maxLength }: TextareaProps) {
  const field = useFielded()
  return (
    <textarea
      class="control"
      id={field.id}
      name={field.name}
      rows={rows}
      dir="auto"
      lang={lang}
      maxLength={maxLength}
      required={field.required}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
      value={one(field.kept) ?? value ?? ""}
    />
  )
}
