import type { ComponentChildren } from "preact"

/** A list with nothing in it: a sentence that says why, and one next action. Never a blank table. */
export function Empty({ sentence, children }: { sentence: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{sentence}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
