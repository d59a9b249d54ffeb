import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../directory/find-party.ts"
import { library } from "../contract.ts"
import { loadLaws } from "./load-laws.ts"
import { lawsPath, partyLawsPath } from "./paths.ts"
import { PartyLaws } from "./party-laws.tsx"

/** The laws of the reader's own State; and the other States of which something was released to her, one link each. */
export const lawsPage = page({
  route: lawsPath,
  nav: { key: "library.nav_laws", order: 35 },
  async load({ call, query }) {
    const { parties, kept } = await call(library.listParties, {})
    const own = kept.length === 1 ? kept[0] : undefined
    const laws = own === undefined ? null : await loadLaws(call, own, query)
    const others = [...new Set([...kept, ...parties])].filter((party) => party !== own)
    return { laws, others }
  },
  title: (_, { say }) => say("library.title_laws"),
  View({ data: { laws, others } }) {
    const { lang, say, sort } = useSaying()
    const named = sort(
      others.map((party) => ({ party, name: partyName(party, lang) })),
      ({ name }) => name,
    )
    return (
      <>
        <p class="lead">{say("library.laws_lead")}</p>
        {laws && (
          <section>
            <h2>{partyName(laws.party, lang)}</h2>
            <PartyLaws laws={laws} />
          </section>
        )}
        {named.length > 0 && (
          <section>
            <h2>{say(laws ? "library.title_other_states" : "library.title_by_state")}</h2>
            <ul>
              {named.map(({ party, name }) => (
                <li key={party}>
                  <a href={`/${lang}${partyLawsPath({ party })}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!laws && named.length === 0 && <Empty sentence={say("library.nothing_released")} />}
      </>
    )
  },
})
