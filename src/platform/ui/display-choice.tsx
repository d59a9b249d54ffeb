import { Button } from "./button.tsx"
import { Form } from "./form.tsx"
import { Hidden } from "./hidden.tsx"
import { useSaying } from "./saying.tsx"

export const themes = ["system", "light", "dark"] as const
export const densities = ["comfortable", "compact"] as const

/** How this browser shows pages, kept in a cookie that the operation sets from `theme` or `density`. */
export type Display = {
  theme: (typeof themes)[number]
  /** Absent where the installation keeps no such choice. */
  density?: (typeof densities)[number]
  action: string
  operation: string
}

const icons = { system: "system", light: "sun", dark: "moon" } as const

/** Every choice is a button of one form, so that it works without script. `back` is where the reader was. */
export function DisplayChoice({ display, path }: { display: Display; path: string }) {
  const { say } = useSaying()
  return (
    <Form action={display.action} operation={display.operation} class="display" label={say("ui.display")}>
      <Hidden name="back" value={path} />
      <fieldset>
        <legend class="unseen">{say("ui.theme")}</legend>
        {themes.map((theme) => (
          <Button
            key={theme}
            kind="quiet"
            name="theme"
            value={theme}
            icon={icons[theme]}
            pressed={theme === display.theme}
          >
            {say(`ui.theme_${theme}`)}
          </Button>
        ))}
      </fieldset>
      {display.density && (
        <fieldset>
          <legend class="unseen">{say("ui.density")}</legend>
          {densities.map((density) => (
            <Button
              key={density}
              kind="quiet"
              name="density"
              value={density}
              pressed={density === display.density}
            >
              {say(`ui.density_${density}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </Form>
  )
}
