import { page, post } from "../../../platform/page.ts"
import type { Output } from "../../../platform/contract.ts"
import { isProblem, notAllowed, notFound, type Problem } from "../../../platform/problem.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { reviews } from "../contract.ts"
import { MAX_VALUE } from "../procedure/correction.ts"
import { ConfirmRule } from "./confirm-rule.tsx"
import { procedurePath, rulePath } from "./paths.ts"
import { RuleName } from "./rule-name.tsx"

type Tried = { readonly preview?: Output<typeof reviews.previewRule>; readonly refused?: Problem }

/** Corrects one rule in two steps: what it would change and what stands on it, then on what ground and why. */
export const rulePage = page({
  route: rulePath,
  async load({ call, params, query }) {
    const procedure = await call(reviews.showProcedure, { procedure: params.procedure })
    if (!procedure.can.correct) throw notAllowed()
    const rule = procedure.rules.find(({ id }) => id === params.rule)
    if (!rule) throw notFound()
    const value = query.get("value")
    const tried: Tried =
      value === null ? {} : await preview(() => call(reviews.previewRule, { ...params, value }))
    return { procedure, rule, value: value ?? rule.value, ...tried }
  },
  title: ({ procedure }, speaker) => speaker.say("reviews.title_rule", { title: procedure.title }),
  posts: [post(reviews.correctRule, (_, { procedure = "" }) => procedurePath({ procedure }))],
  View({ data }) {
    const { lang, say } = useSaying()
    const { procedure, rule, value, preview: shown, refused } = data
    const params = { procedure: procedure.pack, rule: rule.id }
    return (
      <>
        <Breadcrumb
          crumbs={[
            {
              href: `/${lang}${procedurePath({ procedure: procedure.pack })}`,
              label: say("reviews.title_procedure", { title: procedure.title }),
            },
          ]}
        />
        <h2>
          <RuleName rule={rule} />
        </h2>
        <AskingForm
          name="rule"
          action={`/${lang}${rulePath(params)}`}
          values={{ value }}
          button={say("reviews.preview")}
        >
          <Field name="value" label={say("reviews.column_value")} hint={say("reviews.value_hint")}>
            <Textarea rows={8} maxLength={MAX_VALUE} lang="en" />
          </Field>
        </AskingForm>
        {refused && <Refused refused={refused} />}
        {shown && <ConfirmRule preview={shown} params={params} value={value} />}
      </>
    )
  },
})

/** A preview that is refused is part of the page: the form above it keeps what was typed. */
async function preview(ask: () => Promise<Output<typeof reviews.previewRule>>): Promise<Tried> {
  try {
    return { preview: await ask() }
  } catch (thrown) {
    if (!isProblem(thrown) || thrown.status !== 422) throw thrown
    return { refused: thrown }
  }
}

function Refused({ refused }: { refused: Problem }) {
  const { sayCode } = useSaying()
  return (
    <Notice tone="err" outcome>
      <p>{sayCode(refused.code, refused.values)}</p>
      {Object.values(refused.fields).map(({ code, values }) => (
        <p key={code}>{sayCode(code, values)}</p>
      ))}
    </Notice>
  )
}
