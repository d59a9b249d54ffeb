import { page, post } from "../../../platform/page.ts"
import { Button, ButtonLink } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { identity } from "../contract.ts"
import type { Person } from "../person.ts"
import { personasPath, signInPath, welcomePath, workPath } from "./paths.ts"
import { roleName } from "./role-name.ts"

/** The front page shows this many of a rehearsal's people; the others have a page of their own. */
const SHOWN = 8

export const enterPost = post(identity.enter, () => workPath())

/** The front page: what this is, the way in, and in a rehearsal its people, entered with one press. */
export const welcomePage = page({
  route: welcomePath,
  async load({ call }) {
    const { personas } = await call(identity.listPersonas, {})
    const house = personas.filter(({ roles }) => roles.every(({ party }) => party === null))
    const national = personas.filter(({ roles }) => roles.some(({ party }) => party !== null))
    return { personas: [...house.filter(isOften), ...national].slice(0, SHOWN) }
  },
  title: (_, { say }) => say("identity.title_welcome"),
  posts: [enterPost],
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <p class="lead">{say("identity.lead_welcome")}</p>
        {data.personas.length === 0 ? (
          <>
            <p>
              <ButtonLink href={`/${lang}${signInPath()}`}>{say("identity.sign_in")}</ButtonLink>
            </p>
            <p class="small">{say("identity.no_account")}</p>
          </>
        ) : (
          <>
            <h2>{say("identity.title_personas")}</h2>
            <p>{say("identity.lead_personas")}</p>
            <Personas personas={data.personas} action={`/${lang}${welcomePath()}`} />
            <p>
              <a href={`/${lang}${personasPath()}`}>{say("identity.all_personas")}</a>
            </p>
          </>
        )}
      </>
    )
  },
})

function isOften({ persona }: Person): boolean {
  return persona === "secretariat" || persona === "administrator"
}

/** One press and one is that person. */
export function Personas({ personas, action }: { personas: readonly Person[]; action: string }) {
  const speaker = useSaying()
  return (
    <ul class="choices">
      {personas.map((person) => (
        <li key={person.account}>
          <Form action={action} operation={identity.enter.name} name={person.persona ?? ""} class="inline">
            <Button kind="plain" name="persona" value={person.persona ?? ""}>
              {speaker.say("identity.enter_as", { name: person.name ?? "" })}
            </Button>{" "}
            <span>{person.roles.map((held) => roleName(held, speaker)).join(", ")}</span>
          </Form>
        </li>
      ))}
    </ul>
  )
}
