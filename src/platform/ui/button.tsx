import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"

type Kind = "primary" | "plain" | "danger" | "quiet"

type ButtonProps = {
  kind?: Kind
  icon?: IconName
  /** A form with several ways on posts which one was pressed. */
  name?: string
  value?: string
  label?: string
  pressed?: boolean
  children?: ComponentChildren
}

/** Sends the form it stands in. It is never greyed out: a refusal that explains helps more than a dead button. */
export function Button({ kind = "primary", icon, label, pressed, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      class={`button ${kind}`}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type ButtonLinkProps = { href: string; kind?: Kind; icon?: IconName; children: ComponentChildren }

/** Goes to the page where the next thing is done. */
export function ButtonLink({ href, kind = "primary", icon, children }: ButtonLinkProps) {
  return (
    <a href={href} class={`button ${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Buttons beside each other, the main one first. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
