import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Radios } from "../../../platform/ui/radios.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../directory/find-party.ts"
import { documents } from "../contract.ts"
import { MAX_TITLE } from "../document.ts"
import { ACCEPTED, MAX_UPLOAD_MIB } from "../file-kind.ts"
import { documentPath, newDocumentPath } from "./paths.ts"

/** A new document: a file, its title and its language, and for whom, when the author could act for several. */
export const newDocumentPage = page({
  route: newDocumentPath,
  islands: ["upload"],
  async load({ call }) {
    const { parties } = await call(documents.listCapacities, {})
    if (parties.length === 0) throw notAllowed()
    return { parties }
  },
  title: (_, speaker) => speaker.say("documents.new_document"),
  posts: [post(documents.create, (output) => documentPath({ document: (output as { id: string }).id }))],
  View({ data }) {
    const { lang, say } = useSaying()
    const langs = languages.map((value) => ({
      value: value as string,
      label: languageNames[value],
      lang: value as string,
    }))
    return (
      <>
        <AudienceLine circles={[]} />
        <p>{say("documents.keep_hint")}</p>
        <Form action={`/${lang}${newDocumentPath()}`} operation={documents.create.name} files>
          <Field name="title" label={say("documents.field_title")}>
            <Input maxLength={MAX_TITLE} />
          </Field>
          <Field name="lang" label={say("documents.field_lang")}>
            <Select choices={[...langs, { value: "und", label: say("documents.lang_other") }]} value={lang} />
          </Field>
          {data.parties.length > 1 && <Capacity parties={data.parties} />}
          <FileField
            name="upload"
            label={say("documents.field_file")}
            hint={say("documents.file_hint")}
            accept={ACCEPTED}
            limit={MAX_UPLOAD_MIB}
          />
          <Button>{say("documents.keep")}</Button>
        </Form>
      </>
    )
  },
})

/** Capacity follows from the thing; when two fit, the form asks, and nothing is chosen beforehand. */
function Capacity({ parties }: { parties: readonly (string | null)[] }) {
  const { lang, say } = useSaying()
  const choices = parties.map((party) => ({
    value: party ?? "",
    label: party ? partyName(party, lang) : say("documents.party_none"),
  }))
  return <Radios name="party" label={say("documents.field_party")} choices={choices} />
}
