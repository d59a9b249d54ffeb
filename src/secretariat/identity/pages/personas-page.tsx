import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../directory/find-party.ts"
import { identity } from "../contract.ts"
import { personasPath } from "./paths.ts"
import { enterPost, Personas } from "./welcome-page.tsx"

/** Everybody of a rehearsal, by State. Outside rehearsal there is nobody. */
export const personasPage = page({
  route: personasPath,
  load: ({ call }) => call(identity.listPersonas, {}),
  title: (_, { say }) => say("identity.title_personas"),
  posts: [enterPost],
  View({ data }) {
    const { lang, say } = useSaying()
    if (data.personas.length === 0) return <Empty sentence={say("identity.no_account")} />
    const byParty = Map.groupBy(data.personas, ({ roles }) => roles[0]?.party ?? "")
    return (
      <>
        <p class="lead">{say("identity.lead_personas")}</p>
        {[...byParty]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([party, personas]) => (
            <section key={party}>
              <h2>{party ? partyName(party, lang) : say("identity.role_officer")}</h2>
              <Personas personas={personas} action={`/${lang}${personasPath()}`} />
            </section>
          ))}
      </>
    )
  },
})
