import { page, post } from "../../../platform/page.ts"
import { localPath } from "../../../platform/route.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { identity } from "../contract.ts"
import type { Person } from "../person.ts"
import { signInPath, welcomePath, workPath } from "./paths.ts"
import { roleName } from "./role-name.ts"

/** Signing in, and back to where one came from; it also carries a post whose session had run out. */
export const signInPage = page({
  route: signInPath,
  async load({ call, query }) {
    const { personas } = await call(identity.listPersonas, {})
    return { personas, back: localPath(query.get("back") ?? undefined) ?? "" }
  },
  title: (_, { say }) => say("identity.title_sign_in"),
  posts: [
    post(identity.signIn, () => workPath()),
    post(identity.enter, () => workPath()),
    post(identity.signOut, () => welcomePath()),
  ],
  View({ data }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${signInPath()}`
    return (
      <>
        <Form action={action} operation={identity.signIn.name}>
          <Carried back={data.back} />
          <Field name="address" label={say("identity.field_address")}>
            <Input type="email" autocomplete="username" maxLength={254} />
          </Field>
          <Field name="passphrase" label={say("identity.field_passphrase")}>
            <Input type="password" autocomplete="current-password" />
          </Field>
          <Field name="code" label={say("identity.field_code")}>
            <Input code inputMode="numeric" autocomplete="one-time-code" width={8} maxLength={12} />
          </Field>
          <Button>{say("identity.sign_in")}</Button>
        </Form>
        <p class="small">{say("identity.no_account")}</p>
        {data.personas.length > 0 && <Rehearsing action={action} {...data} />}
      </>
    )
  },
})

/** What travels through signing in: where to go afterwards. The sealed post travels with every form by itself. */
function Carried({ back }: { back: string }) {
  return back ? <Hidden name="_back" value={back} /> : null
}

function Rehearsing({
  action,
  back,
  personas,
}: {
  action: string
  back: string
  personas: readonly Person[]
}) {
  const speaker = useSaying()
  return (
    <section>
      <h2>{speaker.say("identity.title_personas")}</h2>
      <Form action={action} operation={identity.enter.name} name="persona">
        <Carried back={back} />
        <ul class="choices">
          {personas.map(({ persona, name, roles }) => (
            <li key={persona}>
              <Button kind="plain" name="persona" value={persona ?? ""}>
                {speaker.say("identity.enter_as", { name: name ?? "" })}
              </Button>{" "}
              {roles.map((held) => roleName(held, speaker)).join(", ")}
            </li>
          ))}
        </ul>
      </Form>
    </section>
  )
}
