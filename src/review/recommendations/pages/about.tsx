import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { languageNames } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { recommendations } from "../contract.ts"
import type { Recommendation } from "../views.ts"
import { recommendationPath } from "./paths.ts"

/** To whom it is said and how strongly, and in which languages it is here. */
export function About({ one }: { one: Recommendation }) {
  const { lang, say, list } = useSaying()
  const { verb, softeners, addressees, words, languages: own } = one
  const rows = [
    ...(addressees.length > 0
      ? [
          {
            key: say("readings.field_addressees"),
            value: list(addressees.map((to) => say("readings.addressee", { to }))),
          },
        ]
      : []),
    ...(verb
      ? [
          {
            key: say("readings.field_verb"),
            value: [
              say("readings.verb", { verb }),
              ...softeners.map((softener) => say("readings.softener", { softener })),
            ].join(" · "),
          },
        ]
      : []),
    ...(words.heading.length > 0
      ? [
          {
            key: say("recommendations.heading"),
            value: <bdi lang={words.lang}>{words.heading.join(" › ")}</bdi>,
          },
        ]
      : []),
    {
      key: say("recommendations.in_languages"),
      value: <bdi>{list(own.map((one) => languageNames[one]))}</bdi>,
    },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {one.can.bring && own.length < 6 && (
        <Form
          action={`/${lang}${recommendationPath({ recommendation: one.id })}`}
          operation={recommendations.bring.name}
        >
          <Hidden name="meeting" value={one.meeting} />
          <Button kind="plain">{say("recommendations.bring")}</Button>
        </Form>
      )}
    </>
  )
}
