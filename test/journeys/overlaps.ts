import type { Page } from "playwright-core"

/** Lines of text and controls that stand where another one stands. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>()
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").trim().slice(0, 40)}"`
    const all = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        getComputedStyle(element).clipPath === "none" &&
        !element.closest(".unseen, .skip, [aria-hidden=true]"),
    )
    type Box = { element: Element; left: number; right: number; top: number; bottom: number }
    const boxes: Box[] = all.flatMap((element) => {
      const control = element.matches("button, input, select, textarea, svg, img")
      const texts = [...element.childNodes].filter(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      const rects = control
        ? [element.getBoundingClientRect()]
        : texts.flatMap((text) => {
            const range = document.createRange()
            range.selectNodeContents(text)
            return [...range.getClientRects()]
          })
      const frame = element.closest(".scroll")?.getBoundingClientRect()
      return rects
        .map(({ left, right, top, bottom }) => ({
          element,
          left: Math.max(left, frame?.left ?? left),
          right: Math.min(right, frame?.right ?? right),
          top: Math.max(top, frame?.top ?? top),
          bottom: Math.min(bottom, frame?.bottom ?? bottom),
        }))
        .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1)
    })
    const SLACK_PX = 2
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        // Lines of a text lie a little over each other where its line height is small.
        const least = 0.3 * Math.min(one.bottom - one.top, other.bottom - other.top)
        if (across > SLACK_PX && down > Math.max(SLACK_PX, least)) {
          faults.add(`over each other: ${name(one.element)} and ${name(other.element)}`)
        }
      }
    }
    return [...faults]
  })
}
