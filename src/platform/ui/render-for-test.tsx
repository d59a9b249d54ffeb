import type { VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import { joinCatalogues } from "../join-catalogues.ts"
import { speaker, type Lang } from "../languages.ts"
import { Posted, type PostedForm } from "./posted.tsx"
import { Saying } from "./saying.tsx"

/** This folder's sentences alone, as the house joins them. */
export const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>("/src/platform/ui/languages/*.json", {
    eager: true,
    import: "default",
  }),
)

type Reader = { lang?: Lang; posted?: Partial<PostedForm> }

/** The HTML that a reader gets. A sentence that is missing fails the test that needed it. */
export function html(view: VNode, { lang = "en", posted }: Reader = {}): string {
  let deeds = 0
  const deed = () => `deed-${++deeds}`
  const onMissing = (key: string) => {
    throw new Error(`No sentence ${key} in ${lang}`)
  }
  return renderToString(
    <Saying.Provider value={speaker(catalogues, lang, { onMissing })}>
      <Posted.Provider value={{ values: {}, deed, ...posted }}>{view}</Posted.Provider>
    </Saying.Provider>,
  )
}
