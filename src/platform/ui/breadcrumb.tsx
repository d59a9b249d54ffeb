import { useSaying } from "./saying.tsx"

export type Crumb = { href: string; label: string }

/** The way up from here; the page itself is not in it, its h1 is. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const { say } = useSaying()
  return (
    <nav class="breadcrumb" aria-label={say("ui.breadcrumb")}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
