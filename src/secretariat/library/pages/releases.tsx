import { useSaying } from "../../../platform/ui/saying.tsx"
import { furtherCircles, ReleaseForm } from "../../documents/pages/release-form.tsx"
import { ReleasesTable } from "../../documents/pages/releases-table.tsx"
import { library } from "../contract.ts"
import type { Measure } from "../views.ts"
import { measurePath } from "./paths.ts"

/** Who was let in, for the one who may let in, and the way to let in more. */
export function Releases({ measure }: { measure: Measure }) {
  const { lang, say } = useSaying()
  if (!measure.can.release) return null
  const { id, releases, addressable } = measure
  const action = `/${lang}${measurePath({ measure: id })}`
  const further = furtherCircles(releases, addressable)
  return (
    <section>
      <h2>{say("documents.releases")}</h2>
      {releases.length > 0 && (
        <ReleasesTable releases={releases} action={action} withdraw={library.withdrawRelease.name} />
      )}
      {further.length > 0 && (
        <>
          <h3>{say("documents.title_release")}</h3>
          <p>{say("library.release_hint")}</p>
          <ReleaseForm circles={further} action={action} release={library.release.name} />
        </>
      )}
    </section>
  )
}
