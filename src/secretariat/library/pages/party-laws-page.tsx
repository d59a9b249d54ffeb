import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../directory/find-party.ts"
import { loadLaws } from "./load-laws.ts"
import { lawsPath, partyLawsPath } from "./paths.ts"
import { PartyLaws } from "./party-laws.tsx"

/** The laws of one State. */
export const partyLawsPage = page({
  route: partyLawsPath,
  load: ({ call, params, query }) => loadLaws(call, params.party, query),
  title: ({ party }, { lang, say }) => say("library.title_laws_of", { party: partyName(party, lang) }),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <PartyLaws laws={data} />
        <p>
          <a href={`/${lang}${lawsPath()}`}>{say("library.title_laws")}</a>
        </p>
      </>
    )
  },
})
