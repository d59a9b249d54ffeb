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

/** What axe finds wrong on an open page; the page's context has to allow its script (`bypassCSP`). */
export async function findings(
  page: Page,
  about: "everything" | "colours" = "everything",
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${source}; 0`)
  const { violations, passes } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: Axe }).axe.run(document, { runOnly, resultTypes: ["violations"] }),
    about === "everything" ? EVERY : COLOURS,
  )
  if (passes.length === 0) throw new Error("axe looked at nothing")
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
