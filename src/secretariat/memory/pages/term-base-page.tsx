import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { memory } from "../contract.ts"
import { Confidence, MAX_TERM, type Term } from "../terms/term.ts"
import { termBasePath } from "./paths.ts"

const here = (output: unknown) => termBasePath(output as { body: string })

/** The agreed terms of a body, in six languages, each with its source and how sure it is. */
export const termBasePage = page({
  route: termBasePath,
  load: ({ call, params }) => call(memory.listTerms, params),
  title: (_, speaker) => speaker.say("memory.title_terms"),
  posts: [post(memory.setTerm, here), post(memory.dropTerm, here)],
  View({ data: { body, terms, can } }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${termBasePath({ body })}`
    return (
      <>
        <p>{say("memory.terms_hint")}</p>
        {can.set && <SetTerm action={action} />}
        <Table
          caption={say("memory.title_terms")}
          captionUnseen
          rows={terms}
          keyOf={({ concept }) => concept}
          columns={[
            ...languages.map((one) => ({
              key: one,
              head: <span lang={one}>{languageNames[one]}</span>,
              cell: ({ words }: Term) => <bdi lang={one}>{words[one] ?? "–"}</bdi>,
              ...(one === lang && { names: true }),
            })),
            {
              key: "source",
              head: say("memory.field_source"),
              cell: ({ source, confidence }) => say("memory.term_source", { source, confidence }),
            },
            {
              key: "own",
              head: say("memory.column_standing"),
              cell: (term) => <Own term={term} action={action} drop={can.set} />,
            },
          ]}
        />
      </>
    )
  },
})

function Own({ term: { own, concept }, action, drop }: { term: Term; action: string; drop: boolean }) {
  const { say } = useSaying()
  if (!own) return <>{say("memory.shipped")}</>
  if (!drop) return <>{say("memory.own")}</>
  return (
    <Form action={action} operation={memory.dropTerm.name} name={concept}>
      <Hidden name="concept" value={concept} />
      <Button kind="plain">{say("memory.drop_term")}</Button>
    </Form>
  )
}

function SetTerm({ action }: { action: string }) {
  const { say } = useSaying()
  return (
    <Details summary={say("memory.set_term")}>
      <Form action={action} operation={memory.setTerm.name}>
        <Field name="concept" label={say("memory.field_concept")} hint={say("memory.concept_hint")}>
          <Input code maxLength={60} />
        </Field>
        {languages.map((one) => (
          <Field key={one} name={one} label={<span lang={one}>{languageNames[one]}</span>} optional>
            <Input lang={one} maxLength={MAX_TERM} />
          </Field>
        ))}
        <Field name="source" label={say("memory.field_source")}>
          <Input maxLength={300} />
        </Field>
        <Field name="confidence" label={say("memory.field_confidence")}>
          <Select
            choices={Confidence.options.map((value) => ({
              value,
              label: say("memory.confidence", { value }),
            }))}
            value="U"
          />
        </Field>
        <Button kind="plain">{say("memory.set_term")}</Button>
      </Form>
    </Details>
  )
}
