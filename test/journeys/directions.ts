import type { Page } from "playwright-core"

type Box = { readonly name: string; readonly start: number; readonly end: number }

/** Where every box of a page stands between its left and its right edge; text inside lines is left out. */
export function boxesOf(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const parts = [...document.body.querySelectorAll<HTMLElement>("*")]
    return parts
      .filter(
        (part) =>
          part.checkVisibility() &&
          !part.closest("svg, .unseen, .skip, .scroll table, bdi, [lang]:not(html)"),
      )
      .filter((part) => !["inline", "contents"].includes(getComputedStyle(part).display))
      .map((part) => {
        const { left, right } = part.getBoundingClientRect()
        const name = `${part.tagName.toLowerCase()}.${part.className} "${(part.textContent ?? "").trim().slice(0, 40)}"`
        return { name, start: left, end: right }
      })
  })
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
