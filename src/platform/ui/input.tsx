import { useFielded } from "./field.tsx"
import { one } from "./posted.tsx"

type InputProps = {
  type?: "text" | "email" | "search" | "tel" | "url" | "password" | "number"
  value?: string | undefined
  /** Codes, symbols and numbers are written left to right in every language. */
  code?: boolean
  lang?: string
  /** As many characters as the answer is long: an honest width helps to answer. */
  width?: 4 | 8 | 16 | 24
  autocomplete?: string
  maxLength?: number
  inputMode?: "numeric" | "decimal" | "text"
}

/** One line of text in a Field. A passphrase never comes back in the page. */
export function Input({ type = "text", value, code, lang, width, ...rest }: InputProps) {
  const field = useFielded()
  const shown = type === "password" ? undefined : (one(field.kept) ?? value)
  // The declarations tell kinds of input apart by their roles; ours differ in the keyboard only.
  const kind = type as "text"
  return (
    <input
      class={width ? `control w-${width}` : "control"}
      id={field.id}
      name={field.name}
      type={kind}
      value={shown}
      dir={code || type === "email" || type === "url" || type === "tel" ? "ltr" : "auto"}
      lang={lang}
      required={field.required}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
      {...(code && { spellcheck: false, autocapitalize: "off" })}
      {...rest}
    />
  )
}
