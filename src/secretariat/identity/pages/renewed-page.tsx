import { page } from "../../../platform/page.ts"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { renewedPath } from "./paths.ts"

/** Said to whoever asked for a new link; it says nothing about whose it is. */
export const renewedPage = page({
  route: renewedPath,
  load: async () => ({}),
  title: (_, { say }) => say("identity.title_lapsed"),
  View() {
    const { say } = useSaying()
    return (
      <Notice tone="ok" outcome>
        <p>{say("identity.renewed")}</p>
      </Notice>
    )
  },
})
