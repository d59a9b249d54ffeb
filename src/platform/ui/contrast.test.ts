import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const css = readFileSync(join(import.meta.dirname, "css/tokens.css"), "utf8")

/** The colours of one theme: the dark ones lie over the light ones. */
function colours(...heads: string[]): Map<string, string> {
  const blocks = heads.map((head) => css.slice(css.indexOf(head)).split("}")[0] ?? "")
  const pairs = blocks.flatMap((block) => [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b/gi)])
  return new Map(pairs.map(([, name, value]) => [name ?? "", value ?? ""]))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ["bg", "bg-2"]
const texts: [string, string[]][] = [
  ["ink", [...grounds, "bg-3", "accent-bg", "warn-bg", "err-bg", "rev-bg", "ok-bg"]],
  ["ink-2", grounds],
  ["accent", [...grounds, "accent-bg"]],
  ["visited", ["bg"]],
  ["accent-ink", ["accent"]],
  ["err", ["bg", "err-bg"]],
  ...["ok", "warn", "info", "rev", "ins", "del"].map((tone): [string, string[]] => [tone, [`${tone}-bg`]]),
]

describe.each([
  ["light", [":root {"]],
  ["dark", [":root {", ':root[data-theme="dark"]']],
])("the %s colours", (_, heads) => {
  const theme = colours(...heads)
  const ratio = (one: string, other: string) => contrast(theme.get(one) ?? "", theme.get(other) ?? "")

  // WCAG 2.2, 1.4.3
  it.each(texts)("%s can be read on its grounds", (text, on) => {
    for (const ground of on) expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  // WCAG 2.2, 1.4.11 and 2.4.13: a ring of two colours, one of which stands out on any ground
  it("borders of controls and the focus ring can be seen", () => {
    for (const ground of grounds) {
      expect(ratio("line-ctl", ground)).toBeGreaterThanOrEqual(3)
      expect(Math.max(ratio("focus", ground), ratio("focus-ink", ground))).toBeGreaterThanOrEqual(3)
    }
  })
})

it("knows black on white and mid grey", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21)
  expect(contrast("#777777", "#fff")).toBeCloseTo(4.48, 2)
})
