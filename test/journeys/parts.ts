import type { Page } from "playwright-core"

/** What a page has to have and this one has not: one title, each landmark, its language, the island for its files. */
export function missingParts(page: Page, lang: string): Promise<string[]> {
  return page.evaluate((lang) => {
    const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)]
    const faults: string[] = []
    const must = (holds: boolean, fault: string) => holds || faults.push(fault)

    const titles = all("h1").map((title) => title.textContent.trim())
    must(titles.length === 1 && titles[0] !== "", `the titles are ${JSON.stringify(titles)}`)
    for (const landmark of ["body > header", "main", "body > footer"]) {
      must(all(landmark).length === 1, `${all(landmark).length} of ${landmark}`)
    }
    const navigations = all("nav").map((nav) => nav.getAttribute("aria-label"))
    const alone = new Set(navigations).size === navigations.length
    must(
      navigations.length > 0 && navigations.every(Boolean) && alone,
      `navigations named ${navigations.join(", ")}`,
    )
    must(document.documentElement.lang === lang, `it says that it is in ${document.documentElement.lang}`)
    const sendsFiles = all("form[method=post] [data-upload-line]").length > 0
    const inPieces = all("script[src*='upload.island']").length > 0
    must(!sendsFiles || inPieces, "a file would be sent at once and not in pieces")
    return faults
  }, lang)
}
