import type { ComponentChildren } from "preact"
import { dateOrder, monthNames, type DatePart } from "./date-parts.ts"
import { Fieldset } from "./fieldset.tsx"
import { one, useField } from "./posted.tsx"
import { useSaying } from "./saying.tsx"

type DateFieldProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** A day as "YYYY-MM-DD". */
  value?: string | undefined
  optional?: boolean
}

/**
 * A day in three fields, in the order of the reader's language. The browser's own date field follows the browser's
 * language instead of the page's, which on an Arabic page shows the wrong order.
 */
export function DateField({ name, value, ...rest }: DateFieldProps) {
  const { lang } = useSaying()
  const { id, error } = useField(name)
  const [year, month, day] = value?.split("-") ?? []
  const before = { year, month, day }
  return (
    <Fieldset id={id} error={error} {...rest}>
      <div class="parts">
        {dateOrder(lang).map((part, index) => (
          <Part
            key={part}
            id={index === 0 ? id : `${id}-${part}`}
            name={name}
            part={part}
            value={before[part]?.replace(/^0/, "")}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type PartProps = { id: string; name: string; part: DatePart; value: string | undefined }

function Part({ id, name, part, value }: PartProps) {
  const { say, lang } = useSaying()
  const own = `${name}.${part}`
  const shown = one(useField(own).kept) ?? value ?? ""
  return (
    <div>
      <label class="label-small" for={id}>
        {say(`ui.date_${part}`)}
      </label>
      {part === "month" ? (
        <select class="control" id={id} name={own}>
          <option value="">{say("ui.date_no_month")}</option>
          {monthNames(lang).map((month, index) => (
            <option key={month} value={String(index + 1)} selected={shown === String(index + 1)}>
              {month}
            </option>
          ))}
        </select>
      ) : (
        <input
          class={part === "year" ? "control w-8" : "control w-4"}
          id={id}
          name={own}
          inputMode="numeric"
          dir="ltr"
          maxLength={4}
          value={shown}
        />
      )}
    </div>
  )
}
