import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { Levels, ReadingAid } from "../../../secretariat/instruments/pages/levels.tsx"
import { paragraphPath } from "../../../secretariat/instruments/pages/paths.ts"
import type { CoverageMap } from "../answers.ts"
import { questionnaires } from "../contract.ts"
import { coveragePath, questionnairePath, questionPath } from "./paths.ts"
import { Said } from "./said.tsx"

/** Provision by provision who asks, or why nobody does. A hole is a question to the drafters and no fault. */
export const coveragePage = page({
  route: coveragePath,
  async load({ call, params }) {
    const { questionnaire } = params
    const { title, can } = await call(questionnaires.show, { questionnaire })
    return { title, can, map: await call(questionnaires.showCoverage, { questionnaire }) }
  },
  title: ({ title }, speaker) => `${speaker.say("questionnaires.title_coverage")} – ${title.text}`,
  posts: [
    post(questionnaires.recordHole, (output) =>
      coveragePath({ questionnaire: (output as { id: string }).id }),
    ),
  ],
  View({ data: { title, can, map } }) {
    const { lang, say } = useSaying()
    const { questionnaire } = map
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${questionnairePath({ questionnaire })}`, label: title.text }]}
        />
        {map.instruments.map(({ instrument, open, provisions }) => (
          <section key={instrument}>
            <p>{say("questionnaires.open_provisions", { instrument, open })}</p>
            <Provisions questionnaire={questionnaire} instrument={instrument} provisions={provisions} />
          </section>
        ))}
        <ReadingAid />
        {can.edit && <HoleForm questionnaire={questionnaire} />}
      </>
    )
  },
})

type Rows = CoverageMap["instruments"][number]
type ProvisionsProps = Pick<Rows, "instrument" | "provisions"> & { readonly questionnaire: string }

function Provisions({ questionnaire, instrument, provisions }: ProvisionsProps) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Table
      caption={say("questionnaires.coverage_of", { instrument })}
      rows={provisions}
      keyOf={({ ref }) => ref}
      columns={[
        {
          key: "ref",
          head: say("questionnaires.column_provision"),
          names: true,
          cell: ({ ref }) => (
            <a class="numbered" href={`/${lang}${paragraphPath(ref)}`}>
              {cite(ref, voice)}
            </a>
          ),
        },
        {
          key: "levels",
          head: say("questionnaires.column_levels"),
          cell: ({ levels }) => <Levels levels={levels} />,
        },
        {
          key: "questions",
          head: say("questionnaires.column_questions"),
          cell: ({ questions, reason, duty }) =>
            questions.length > 0 ? (
              questions.map(({ key, number }) => (
                <span key={key}>
                  <a class="numbered" href={`/${lang}${questionPath({ questionnaire, question: key })}`}>
                    {number}
                  </a>{" "}
                </span>
              ))
            ) : reason ? (
              <Said words={reason} />
            ) : (
              duty && say("questionnaires.nobody_asks")
            ),
        },
      ]}
    />
  )
}

function HoleForm({ questionnaire }: { questionnaire: string }) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("questionnaires.record_hole")}>
      <Form action={`/${lang}${coveragePath({ questionnaire })}`} operation={questionnaires.recordHole.name}>
        <Field
          name="ref"
          label={say("questionnaires.column_provision")}
          hint={say("questionnaires.ref_hint")}
        >
          <Input code width={16} maxLength={40} />
        </Field>
        <Field name="reason" label={say("questionnaires.field_reason")}>
          <Textarea rows={3} />
        </Field>
        <Button>{say("questionnaires.record_hole")}</Button>
      </Form>
    </Details>
  )
}
