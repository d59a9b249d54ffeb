import type { ComponentChildren } from "preact"
import type { Choice } from "./choice.ts"
import { Fieldset } from "./fieldset.tsx"
import { one, useField } from "./posted.tsx"

type RadiosProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  choices: (Choice & {
    /** Opens under its choice by the stylesheet alone. */
    follow?: ComponentChildren
  })[]
  value?: string | undefined
  optional?: boolean
}

/** One of several. The first takes the field's id, so that the error summary lands on it. */
export function Radios({ name, choices, value, ...rest }: RadiosProps) {
  const { id, kept, error } = useField(name)
  const chosen = one(kept) ?? value
  return (
    <Fieldset id={id} error={error} {...rest}>
      {choices.map((choice, index) => {
        const own = index === 0 ? id : `${id}-${index}`
        return (
          <div key={choice.value} class="choice">
            <input
              type="radio"
              id={own}
              name={name}
              value={choice.value}
              checked={choice.value === chosen}
              aria-describedby={choice.hint && `${own}-note`}
            />
            <label for={own} lang={choice.lang}>
              {choice.label}
            </label>
            {choice.hint && (
              <div class="hint" id={`${own}-note`}>
                {choice.hint}
              </div>
            )}
            {choice.follow && <div class="follow">{choice.follow}</div>}
          </div>
        )
      })}
    </Fieldset>
  )
}
