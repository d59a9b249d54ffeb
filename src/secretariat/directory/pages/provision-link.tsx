import { useSaying } from "../../../platform/ui/saying.tsx"
import { paragraphPath } from "../../instruments/pages/paths.ts"

/** A provision by its ref, which is spelled the same everywhere and leads to its article. */
export function ProvisionLink({ provision }: { provision: string }) {
  const { lang } = useSaying()
  return (
    <a href={`/${lang}${paragraphPath(provision)}`}>
      <bdi dir="ltr">{provision}</bdi>
    </a>
  )
}
