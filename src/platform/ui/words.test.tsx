import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { languages } from "../languages.ts"
import { Gallery } from "./gallery.tsx"
import { inLanguage } from "./language-switch.tsx"
import { catalogues, html } from "./render-for-test.tsx"
import { Shell } from "./shell.tsx"
import { workStatuses } from "./tag.tsx"

const source = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .join("\n")

const spelled = [...source.matchAll(/\b(?:say|sayCode)\(\s*["`](ui\.[^"`$]+)["`]/g)].map(
  ([, key]) => key ?? "",
)
const made = [...source.matchAll(/\bsay\(`(ui\.[a-z_]+)\$/g)].map(([, start]) => start ?? "")

describe("the sentences", () => {
  it("are there in six languages, the same ones", () => {
    expect(spelled.length).toBeGreaterThan(40)
    for (const lang of languages) {
      expect(Object.keys(catalogues[lang])).toEqual(Object.keys(catalogues.en))
      for (const key of spelled) expect(catalogues[lang], `${lang} ${key}`).toHaveProperty([key])
    }
  })

  it("are all used, the title of the gallery by its page", () => {
    const used = (key: string) =>
      key === "ui.gallery_title" || spelled.includes(key) || made.some((start) => key.startsWith(start))
    expect(Object.keys(catalogues.en).filter((key) => !used(key))).toEqual([])
  })
})

function GalleryPage({ path }: { path: string }) {
  return (
    <Shell
      title="Title"
      path={path}
      assets={{ styles: ["/assets/styles.css"], scripts: [] }}
      nav={[{ href: path, label: "Here", current: true }]}
      display={{ theme: "system", density: "compact", action: "/display", operation: "display.set" }}
      breadcrumb={[{ href: "/en", label: "Start" }]}
      session={{
        name: "A person",
        capacity: "Expert",
        signOut: { action: "/out", operation: "identity.leave" },
      }}
      save={{ state: "kept", count: 3 }}
      rehearsal
    >
      <Gallery />
    </Shell>
  )
}

describe.each(languages)("the gallery in %s", (lang) => {
  const page = html(<GalleryPage path={`/${lang}/gallery?a=1`} />, { lang })

  it("says every sentence, in its direction, under one h1", () => {
    expect(page).toContain(`<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}" data-theme="system"`)
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).not.toMatch(/ui\.[a-z]+_/)
    for (const status of workStatuses) expect(page).toContain(catalogues[lang][`ui.status_${status}`])
  })

  it("keeps the place in the other languages and has no id twice", () => {
    for (const other of languages) expect(page).toContain(`href="/${other}/gallery?a=1"`)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})

describe("the way to another language", () => {
  it("changes the first segment only", () => {
    expect(inLanguage("/en", "ar")).toBe("/ar")
    expect(inLanguage("/en/en/es?x=/en/", "ar")).toBe("/ar/en/es?x=/en/")
    expect(inLanguage("/enter/es", "ar")).toBe("/enter/es")
  })

  it("says in the title that the page came back with an error", () => {
    const posted = { problem: { code: "a", text: "Mend it" } }
    expect(html(<GalleryPage path="/en" />, { posted })).toContain("<title>Error: Title")
  })
})
