import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { slices } from "./fonts/slices.ts"

const folder = import.meta.dirname
const read = (path: string) => readFileSync(join(folder, path), "utf8")
const css = readdirSync(join(folder, "css")).map((file) => ({ file, text: read(join("css", file)) }))
const sources = readdirSync(folder).filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))

describe("the stylesheet", () => {
  it("is made of all its files", () => {
    const imported = [...read("styles.css").matchAll(/css\/([a-z]+\.css)/g)].map(([, file]) => file)
    expect(new Set(imported)).toEqual(new Set(css.map(({ file }) => file)))
    expect(css.length).toBeGreaterThan(5)
  })

  // Arabic runs from right to left: a side named by hand is wrong in one of the two directions.
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|left|right|top|bottom)\b[^;{}]*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/

  it.each(css)("$file names no side and no width by hand", ({ text }) => {
    const plain = text.replace(/\/\*[^]*?\*\//g, "").replace(/@(?:media|container|page|bottom)[^{]*\{/g, "{")
    expect(plain).not.toMatch(physical)
  })

  it("would find a side named by hand", () => {
    for (const planted of [
      ".a { margin-left: 1px }",
      "a{width:1px}",
      "p { text-align: right }",
      ".a{ top:0 }",
    ]) {
      expect(planted).toMatch(physical)
    }
  })

  it("stays under 10 KB as it is sent", () => {
    expect(gzipSync(css.map(({ text }) => text).join("\n"), { level: 9 }).length).toBeLessThan(10_240)
  })

  it("has one set of dark colours, by choice and by system", () => {
    const block = (head: string) => {
      const tokens = css.find(({ file }) => file === "tokens.css")?.text ?? ""
      const [, body = ""] = tokens.slice(tokens.indexOf(head)).split(/[{}]/)
      return body.replace(/\s+/g, " ")
    }
    expect(block(':root[data-theme="dark"]')).toContain("--bg:")
    expect(block(':root[data-theme="system"]')).toBe(block(':root[data-theme="dark"]'))
  })
})

describe("the components", () => {
  // The Content-Security-Policy forbids styles in the page, in SVG too.
  it.each(sources)("%s has no style of its own", (file) => {
    expect(read(file)).not.toMatch(/\sstyle=|dangerouslySetInnerHTML|<style/)
  })

  it.each(sources)("%s holds no words of its own", (file) => {
    const jsx = read(file).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "")
    expect(jsx).not.toMatch(/(?:aria-label|title|placeholder|alt)="[^"]/)
    expect(jsx).not.toMatch(/^\s*[A-Z][a-z]+(?: [a-z]+)+\.?$/m)
  })
})

describe("the fonts", () => {
  const size = (...files: string[]) =>
    files.reduce((sum, file) => sum + statSync(join(folder, "fonts", file)).size, 0)

  it("weigh at most 50 KB for a page of any language", () => {
    expect(size("plex-latin.woff2")).toBeLessThan(51_200)
    expect(size("plex-latin.woff2", "plex-cyrillic.woff2")).toBeLessThan(51_200)
    expect(size("plex-latin.woff2", "plex-arabic-400.woff2", "plex-arabic-600.woff2")).toBeLessThan(51_200)
  })

  it("are asked for exactly the characters they carry", () => {
    const text = css.find(({ file }) => file === "fonts.css")?.text.replace(/\s+/g, "") ?? ""
    for (const { file, ranges } of slices) {
      expect(text).toMatch(new RegExp(`${file}"\\)[^}]*unicode-range:${ranges.replaceAll("+", "\\+")};?}`))
    }
  })
})
