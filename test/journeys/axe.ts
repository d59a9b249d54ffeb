import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** All rules of the Web Content Accessibility Guidelines 2.2, levels A and AA. */
const EVERY = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
/** Those whose outcome depends on colours. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] }

type Axe = { run(page: Document, options: object): Promise<{ violations: Found[]; passes: unknown[] }> }
type Found = { id: string; nodes: { html: string }[] }

/**
 * Lays axe into whatever is opened from now on: sent to the browser and compiled once, and not for each page.
 * axe draws some texts of each font to find those that are pictures, and leaves them out of its rules for colours. The
 * house's pictures are drawings and no letters, so every text is shown to it as drawn letter by letter, and none left out.
 */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(source)
  await page.addInitScript(() => {
    const letters = {
      canvas: {},
      fillText() {},
      clearRect() {},
      measureText: (text: string) => ({ width: 30 * text.length }),
      getImageData: () => ({ data: new Uint8ClampedArray(4).fill(255) }),
    }
    HTMLCanvasElement.prototype.getContext = (() => letters) as unknown as HTMLCanvasElement["getContext"]
  })
}

/** What axe finds wrong on an open page to which it was brought. */
export async function findings(
  page: Page,
  about: "everything" | "colours" = "everything",
): Promise<string[]> {
  const { found, looked } = await page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: Axe }
      const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ["violations"] })
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      )
      return { found, looked: passes.length > 0 }
    },
    about === "everything" ? EVERY : COLOURS,
  )
  if (!looked) throw new Error("axe looked at nothing")
  return found
}
