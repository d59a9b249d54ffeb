import type { Page } from "playwright-core"
import { overlaps } from "./overlaps.ts"

/** Spacing that a reader may set for herself without losing content or function (WCAG 1.4.12). */
const WIDE_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

export async function spaceWidely(page: Page): Promise<void> {
  await page.addStyleTag({ content: WIDE_SPACING })
}

/** What of an open page is cut off, makes it scroll sideways or lies over something else. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [...(await cutOff(page)), ...(await overlaps(page))]
}

function cutOff(page: Page): Promise<string[]> {
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

    return [...new Set(faults)]
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
