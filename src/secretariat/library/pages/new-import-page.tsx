import { page, post } from "../../../platform/page.ts"
import { notFound } from "../../../platform/problem.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../directory/find-party.ts"
import { library } from "../contract.ts"
import { COLUMNS } from "../import/read-measures-csv.ts"
import { importPath, newImportPath } from "./paths.ts"

/** Where a table of laws comes in: it is pasted, its effect is shown on the next page, and nothing is changed yet. */
export const newImportPage = page({
  route: newImportPath,
  async load({ call, params }) {
    const { kept } = await call(library.listParties, {})
    if (!kept.includes(params.party)) throw notFound()
    return { party: params.party }
  },
  title: ({ party }, { lang, say }) => say("library.title_import_of", { party: partyName(party, lang) }),
  posts: [post(library.previewImport, (output) => importPath({ import: output.import }))],
  View({ data: { party } }) {
    const { lang, say } = useSaying()
    return (
      <>
        <p class="lead">{say("library.import_lead")}</p>
        <Form action={`/${lang}${newImportPath({ party })}`} operation={library.previewImport.name}>
          <Hidden name="party" value={party} />
          <Field name="text" label={say("library.field_csv")} hint={say("library.hint_csv")}>
            <Textarea rows={12} />
          </Field>
          <Button>{say("library.preview_import")}</Button>
        </Form>
        <Details summary={say("library.csv_columns")}>
          <p>{say("library.csv_columns_lead")}</p>
          <p>
            <code dir="ltr">{COLUMNS.join(",")}</code>
          </p>
        </Details>
      </>
    )
  },
})
