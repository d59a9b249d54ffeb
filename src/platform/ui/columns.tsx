import type { ComponentChildren } from "preact"

type ColumnsProps = { rail?: ComponentChildren; side?: ComponentChildren; children: ComponentChildren }

/** Rail, text and context beside each other on wide screens, in this order under each other on narrow ones. */
export function Columns({ rail, side, children }: ColumnsProps) {
  return (
    <div class={`columns${rail ? " railed" : ""}${side ? " sided" : ""}`}>
      {rail && <div class="rail">{rail}</div>}
      <div>{children}</div>
      {side && <div>{side}</div>}
    </div>
  )
}
