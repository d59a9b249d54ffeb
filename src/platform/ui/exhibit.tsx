import type { ComponentChildren } from "preact"

/** One component. Its name is the one that code uses, so it stays English everywhere. */
export function Exhibit({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`exhibit-${name}`}>
      <h2 id={`exhibit-${name}`}>
        <bdi lang="en" dir="ltr">
          {name}
        </bdi>
      </h2>
      {children}
    </section>
  )
}
