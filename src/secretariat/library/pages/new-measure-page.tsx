import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../directory/find-party.ts"
import { library } from "../contract.ts"
import { CreateInput } from "../inputs.ts"
import { MeasureFields } from "./measure-fields.tsx"
import { measurePath, newMeasurePath } from "./paths.ts"
import { TextFields } from "./text-fields.tsx"

/** A new law of one's State; its articles and provisions are entered on its own page. */
export const newMeasurePage = page({
  route: newMeasurePath,
  async load({ call, query }) {
    const { kept } = await call(library.listParties, {})
    const asked = kept.find((party) => party === query.get("party"))
    if (kept.length === 0) throw notAllowed()
    return { kept: asked === undefined ? kept : [asked] }
  },
  title: (_, { say }) => say("library.new_law"),
  posts: [post(library.create, ({ id }) => measurePath({ measure: id }))],
  View({ data: { kept } }) {
    const { lang, say } = useSaying()
    const [only = ""] = kept
    return (
      <>
        <AudienceLine
          circles={[say("documents.circle_national", { party: partyName(only, lang) })]}
          national
        />
        <p>{say("library.new_hint")}</p>
        <Form action={`/${lang}${newMeasurePath()}`} operation={library.create.name}>
          {kept.length === 1 ? <Hidden name="party" value={only} /> : <Whose kept={kept} />}
          <TextFields texts={[]} />
          <Field name="status" label={say("library.field_status")}>
            <Select
              empty={say("library.choose")}
              choices={CreateInput.shape.status.options.map((value) => ({
                value,
                label: say(`library.status_${value}`),
              }))}
            />
          </Field>
          <MeasureFields />
          <Button>{say("library.keep_law")}</Button>
        </Form>
      </>
    )
  },
})

function Whose({ kept }: { kept: readonly string[] }) {
  const { lang, say } = useSaying()
  return (
    <Field name="party" label={say("library.field_party")}>
      <Select
        empty={say("library.choose")}
        choices={kept.map((value) => ({ value, label: partyName(value, lang) }))}
      />
    </Field>
  )
}
