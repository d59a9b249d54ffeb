import type { Page } from "playwright-core"

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
