import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import { catalogues } from "../../../catalogues.ts"
import { languages, speaker, type Lang } from "../../../platform/languages.ts"
import { Saying } from "../../../platform/ui/saying.tsx"
import type { History } from "../contract.ts"
import { historyPage } from "./history-page.tsx"

const history: History = {
  thing: "document",
  id: "d1",
  of: { key: "documents.named", values: { title: "Ley de puertos" }, path: "/documents/d1" },
  entries: [
    {
      at: "2026-11-23T12:00:00.000Z",
      deed: "document.create",
      key: null,
      who: { kind: "self", party: "XAA" },
    },
    {
      at: "2026-11-23T12:00:01.000Z",
      deed: "document.release",
      key: "audit.deed_document_release",
      who: { kind: "person", party: null },
    },
    {
      at: "2026-11-23T12:00:02.000Z",
      deed: "document.unheard_of",
      key: null,
      who: { kind: "house", party: null },
    },
  ],
  after: 53,
}

const Shown = ({ data }: { data: { start: number; history: History } }) => historyPage.View({ data })

function html(lang: Lang, data: { start: number; history: History }): string {
  const onMissing = (key: string) => {
    throw new Error(`No sentence ${key} in ${lang}`)
  }
  return renderToString(
    <Saying.Provider value={speaker(catalogues, lang, { onMissing })}>
      <Shown data={data} />
    </Saying.Provider>,
  )
}

test.each(languages)("a history has every sentence in %s, and one that is empty says so", (lang) => {
  const shown = html(lang, { start: 50, history })

  expect(shown).toContain(catalogues[lang]["audit.deed_document_release"])
  expect(shown).toContain("document.unheard_of")
  expect(shown).toContain(`href="/${lang}/documents/d1"`)
  expect(historyPage.title({ start: 0, history }, speaker(catalogues, lang))).toContain("Ley de puertos")
  expect(shown).toContain(`href="/${lang}/history/document/d1?after=53"`)
  expect(shown).toContain(`href="/${lang}/history/document/d1"`)
  expect(html(lang, { start: 0, history: { ...history, entries: [], after: null } })).toContain(
    catalogues[lang]["audit.nothing"],
  )
})
