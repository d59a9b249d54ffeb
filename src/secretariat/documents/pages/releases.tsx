import { useSaying } from "../../../platform/ui/saying.tsx"
import { documents } from "../contract.ts"
import type { Document } from "../document.ts"
import { documentPath } from "./paths.ts"
import { furtherCircles, ReleaseForm } from "./release-form.tsx"
import { ReleasesTable } from "./releases-table.tsx"

type DocumentProps = { readonly document: Document }

/** Who was let in and for how long, for those who may let in. */
export function Releases({ document: { id, releases } }: DocumentProps) {
  const { lang, say } = useSaying()
  const action = `/${lang}${documentPath({ document: id })}`
  return (
    <section>
      <h2>{say("documents.releases")}</h2>
      <ReleasesTable releases={releases} action={action} withdraw={documents.withdrawRelease.name} />
    </section>
  )
}

/** Lets a further circle in, where there is one. */
export function Releasing({ document: { id, releases, addressable } }: DocumentProps) {
  const { lang, say } = useSaying()
  const circles = furtherCircles(releases, addressable)
  if (circles.length === 0) return null
  const action = `/${lang}${documentPath({ document: id })}`
  return (
    <section>
      <h2>{say("documents.title_release")}</h2>
      <ReleaseForm circles={circles} action={action} release={documents.release.name} />
    </section>
  )
}
