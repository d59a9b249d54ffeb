import type { ComponentChildren } from "preact"

/** Words for those who hear the page. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="unseen">{children}</span>
}

/** A symbol, code, number or time keeps its own order inside a sentence that runs the other way. */
export function Code({ children }: { children: ComponentChildren }) {
  return (
    <bdi class="code" dir="ltr">
      {children}
    </bdi>
  )
}

/** A name or a piece of somebody's text inside our sentence: it finds its own direction. */
export function Bdi({ lang, children }: { lang?: string; children: ComponentChildren }) {
  return <bdi lang={lang}>{children}</bdi>
}

/** A person's or a State's own text of any length, in its own language and direction, with its line breaks. */
export function OwnText({ lang, children }: { lang?: string; children: ComponentChildren }) {
  return (
    <div class="own-text" lang={lang} dir="auto">
      {children}
    </div>
  )
}
