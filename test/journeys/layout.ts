import type { Page } from "playwright-core"

/** Spacing that a reader may set for herself without losing content or function (WCAG 1.4.12). */
const WIDE_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

export async function spaceWidely(page: Page): Promise<void> {
  await page.addStyleTag({ content: WIDE_SPACING })
}

/** What of an open page is cut off, lies over something else, makes the page scroll sideways or is too small to hit. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const root = document.documentElement
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 40)}"`
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      getComputedStyle(element).clipPath === "none" &&
      !element.closest(".unseen, .skip, [aria-hidden=true]")

    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.body.querySelectorAll("*")].filter(
        (element) =>
          seen(element) &&
          !element.closest(".scroll") &&
          (element.getBoundingClientRect().right > root.clientWidth + 1 ||
            element.getBoundingClientRect().left < -1),
      )
      faults.push(`scrolls sideways to ${root.scrollWidth}: ${wide.slice(0, 3).map(name).join(", ")}`)
    }

    const all = [...document.body.querySelectorAll<HTMLElement>("*")].filter(seen)
    for (const element of all) {
      const style = getComputedStyle(element)
      const hides = style.overflowX !== "visible" || ["BUTTON", "SELECT"].includes(element.tagName)
      const mayScroll = ["auto", "scroll"].includes(style.overflowX) && element.tabIndex >= 0
      const isField = ["INPUT", "TEXTAREA"].includes(element.tagName)
      const cut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      if (hides && !mayScroll && !isField && cut && style.display !== "inline")
        faults.push(`cut: ${name(element)}`)
    }

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
          faults.push(`over each other: ${name(one.element)} and ${name(other.element)}`)
        }
      }
    }
    return [...new Set(faults)]
  })
}

/** Targets under 24 by 24 pixels that neither stand in a sentence nor have that much room of their own (WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST_PX = 24
    const targets = [
      ...document.body.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
    ]
      .filter((target) => target.checkVisibility() && !target.closest(".skip"))
      .filter((target) => (target as HTMLInputElement).type !== "hidden")
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
    const isSmall = ({ box }: (typeof targets)[number]) =>
      box.width < LEAST_PX - 0.5 || box.height < LEAST_PX - 0.5
    const isInSentence = ({ target }: (typeof targets)[number]) => {
      const around = target.parentElement?.textContent?.trim() ?? ""
      return (
        getComputedStyle(target).display === "inline" &&
        around.length > (target.textContent?.trim().length ?? 0)
      )
    }
    const hasRoom = (one: (typeof targets)[number]) => {
      const [x, y] = [one.box.x + one.box.width / 2, one.box.y + one.box.height / 2]
      return targets.every((other) => {
        if (other === one) return true
        const away = Math.hypot(
          Math.max(other.box.left - x, 0, x - other.box.right),
          Math.max(other.box.top - y, 0, y - other.box.bottom),
        )
        const centres = Math.hypot(
          other.box.x + other.box.width / 2 - x,
          other.box.y + other.box.height / 2 - y,
        )
        return away >= LEAST_PX / 2 && (!isSmall(other) || centres >= LEAST_PX)
      })
    }
    return targets
      .filter((one) => isSmall(one) && !isInSentence(one) && !hasRoom(one))
      .map(
        ({ target, box }) =>
          `${target.outerHTML.slice(0, 120)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
      )
  })
}
