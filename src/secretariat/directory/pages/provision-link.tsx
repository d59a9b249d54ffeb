import { route } from "../../../platform/route.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"

const provisionPath = route("/provisions/:ref")

/** A provision by its ref, which is spelled the same everywhere; a whole instrument has no page of this kind. */
export function ProvisionLink({ provision }: { provision: string }) {
  const { lang } = useSaying()
  const ref = <bdi dir="ltr">{provision}</bdi>
  return provision.includes(".") ? <a href={`/${lang}${provisionPath({ ref: provision })}`}>{ref}</a> : ref
}
