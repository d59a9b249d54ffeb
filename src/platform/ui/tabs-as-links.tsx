export type TabLink = { href: string; label: string; current?: boolean }

type TabsProps = { label: string; tabs: TabLink[]; national?: boolean }

/** Parts of one thing, each with an address of its own. */
export function TabsAsLinks({ label, tabs, national = false }: TabsProps) {
  return (
    <nav class={national ? "tabs national" : "tabs"} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
