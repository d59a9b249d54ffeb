import qrcode from "qrcode"
import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { identity } from "../contract.ts"
import { MIN_PASSPHRASE } from "../passphrase-limits.ts"
import { enrolmentPath, renewedPath, workPath } from "./paths.ts"
import { roleName } from "./role-name.ts"

/** Where the link of an invitation leads: a passphrase and a second step, or a new link when it has lapsed. */
export const enrolmentPage = page({
  route: enrolmentPath,
  async load({ call, params }) {
    const shown = await call(identity.showEnrolment, { token: params.token })
    return { ...shown, token: params.token, picture: pictureOf(shown.uri) }
  },
  title: ({ lapsed, name }, { say }) =>
    lapsed ? say("identity.title_lapsed") : say("identity.title_enrolment", { name }),
  posts: [
    post(identity.acceptInvitation, () => workPath()),
    post(identity.renewInvitation, () => renewedPath()),
  ],
  View({ data }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${enrolmentPath({ token: data.token })}`
    if (data.lapsed) return <Lapsed action={action} />
    return (
      <>
        <p class="lead">
          {say("identity.enrolment_role", { role: roleName({ ...data, deputy: false }, { lang, say }) })}
        </p>
        <Form action={action} operation={identity.acceptInvitation.name}>
          <Field name="name" label={say("identity.field_name")}>
            <Input value={data.name} autocomplete="name" maxLength={200} />
          </Field>
          <Field
            name="passphrase"
            label={say("identity.field_passphrase")}
            hint={say("identity.hint_passphrase", { limit: MIN_PASSPHRASE })}
          >
            <Input type="password" autocomplete="new-password" />
          </Field>
          <p>{say("identity.enrolment_scan")}</p>
          <Picture {...data.picture} />
          <p>
            {say("identity.enrolment_key")}: <code dir="ltr">{data.typed}</code>
          </p>
          <Field name="code" label={say("identity.field_code")}>
            <Input code inputMode="numeric" autocomplete="one-time-code" width={8} maxLength={12} />
          </Field>
          <Button>{say("identity.accept")}</Button>
        </Form>
      </>
    )
  },
})

function Lapsed({ action }: { action: string }) {
  const { say } = useSaying()
  return (
    <Form action={action} operation={identity.renewInvitation.name}>
      <p class="lead">{say("identity.lapsed_lead")}</p>
      <Button>{say("identity.renew")}</Button>
    </Form>
  )
}

type Dots = { readonly size: number; readonly path: string }

/** The picture's dark squares as one path: no style and no script is needed to show it. */
function pictureOf(uri: string): Dots {
  const { modules } = qrcode.create(uri, { errorCorrectionLevel: "M" })
  let path = ""
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { size: modules.size, path }
}

function Picture({ size, path }: Dots) {
  const { say } = useSaying()
  return (
    <svg
      role="img"
      aria-label={say("identity.enrolment_picture")}
      width="220"
      height="220"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
