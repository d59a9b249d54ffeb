import type { Page } from "playwright-core"

/** Spacing that a reader may set for herself without losing content or function (WCAG 1.4.12). */
const WIDE_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

export async function spaceWidely(page: Page): Promise<void> {
  await page.addStyleTag({ content: WIDE_SPACING })
}

/** What of an open page is cut off, makes it scroll sideways or lies over something else. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 40)}"`
    const seen = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        getComputedStyle(element).clipPath === "none" &&
        !element.closest(".unseen, .skip, [aria-hidden=true]"),
    )

    function tooWide(): string[] {
      if (root.scrollWidth <= root.clientWidth) return []
      const wide = seen.filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return !element.closest(".scroll") && (right > root.clientWidth + 1 || left < -1)
      })
      return [`scrolls sideways to ${root.scrollWidth}: ${wide.slice(0, 3).map(name).join(", ")}`]
    }

    function cutOff(): string[] {
      const cut = seen.filter((element) => {
        if (["INPUT", "TEXTAREA"].includes(element.tagName)) return false
        const { overflowX, display } = getComputedStyle(element)
        const hides = overflowX !== "visible" || ["BUTTON", "SELECT"].includes(element.tagName)
        const mayScroll = ["auto", "scroll"].includes(overflowX) && element.tabIndex >= 0
        if (!hides || mayScroll || display === "inline") return false
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
      })
      return cut.map((element) => `cut: ${name(element)}`)
    }

    /** Where lines of text and controls stand; what has scrolled out of its frame stands nowhere. */
    function boxes() {
      return seen.flatMap((element) => {
        const control = element.matches("button, input, select, textarea, svg, img")
        const texts = [...element.childNodes].filter(
          ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
        )
        if (!control && texts.length === 0) return []
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
    }

    function overEachOther(): string[] {
      const SLACK_PX = 2
      const faults: string[] = []
      const fromAbove = boxes().toSorted((one, other) => one.top - other.top)
      for (const [index, one] of fromAbove.entries()) {
        // Whatever begins below this one, and all that comes after it, does not reach it.
        for (let next = index + 1; next < fromAbove.length; next++) {
          const other = fromAbove[next]!
          if (one.bottom - other.top <= SLACK_PX) break
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
          const down = Math.min(one.bottom, other.bottom) - other.top
          // Lines of a text lie a little over each other where its line height is small.
          const least = 0.3 * Math.min(one.bottom - one.top, other.bottom - other.top)
          if (across <= SLACK_PX || down <= Math.max(SLACK_PX, least)) continue
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue
          faults.push(`over each other: ${name(one.element)} and ${name(other.element)}`)
        }
      }
      return faults
    }

    return [...new Set([...tooWide(), ...cutOff(), ...overEachOther()])]
  })
}

/** Words on a page that did not come out of a catalogue: in the long English every sentence of ours is accented. */
export function strayWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stray: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ""
      const isData = node.parentElement?.closest("bdi, code, time, option, [lang]:not(html), .product")
      if (!isData && /[a-z]{3}/.test(text) && !/[åçéîñöûý·\d]/i.test(text)) stray.push(text.slice(0, 80))
    }
    return stray
  })
}
