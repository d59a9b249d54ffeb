import type { Page } from "playwright-core"

/** The boxes of a page that do not change sides when it is turned round; text inside lines is left out. */
export async function unturnedBoxes(page: Page): Promise<string[]> {
  const { compared, unturned } = await page.evaluate(() => {
    const boxes = () =>
      [...document.body.querySelectorAll<HTMLElement>("*")]
        .filter(
          (part) =>
            part.checkVisibility() &&
            !part.closest("svg, .unseen, .skip, .scroll table, bdi, [lang]:not(html)"),
        )
        .filter((part) => !["inline", "contents"].includes(getComputedStyle(part).display))
        .map((part) => ({ part, ...part.getBoundingClientRect().toJSON() }))
    const root = document.documentElement
    const width = root.clientWidth
    const straight = boxes()
    const written = root.dir
    root.dir = "rtl"
    const turned = boxes()
    root.dir = written
    const wrong = straight.filter(({ left, right }, index) => {
      const other = turned[index]
      return !other || Math.abs(width - right - other.left) > 2 || Math.abs(width - left - other.right) > 2
    })
    const name = ({ tagName, className, textContent }: HTMLElement) =>
      `${tagName.toLowerCase()}.${className} "${textContent.trim().slice(0, 40)}"`
    return { compared: straight.length, unturned: wrong.map(({ part }) => name(part)) }
  })
  // The room view on a projector shows one text and nothing else.
  if (compared <= 4) throw new Error(`only ${compared} boxes were there to be turned`)
  return unturned
}

/** The rules of the stylesheets as the browser has them, and those whose left side is not as their right side. */
export function sidedRules(page: Page): Promise<{ rules: number; sided: string[] }> {
  return page.evaluate(() => {
    const flat = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) => {
        const own = rule instanceof CSSStyleRule ? [rule] : []
        return "cssRules" in rule ? [...own, ...flat(rule.cssRules as CSSRuleList)] : own
      })
    const rules = [...document.styleSheets].flatMap((sheet) => flat(sheet.cssRules))
    const pairs = ["margin-*", "padding-*", "border-*-width", "border-*-style", "border-*-color", "*"]
    const isSided = ({ style }: CSSStyleRule) =>
      pairs.some((pair) => {
        const side = (name: string) => style.getPropertyValue(pair.replace("*", name))
        return side("left") !== side("right")
      }) || /left|right/.test(`${style.textAlign} ${style.getPropertyValue("float")} ${style.clear}`)
    return { rules: rules.length, sided: rules.filter(isSided).map(({ cssText }) => cssText) }
  })
}
