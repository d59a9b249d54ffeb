import { languageNames } from "../../../platform/languages.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import type { Course } from "../clocks/inputs.ts"

/** What the opening call agreed, in its newest version. */
export function Terms({ course }: { course: Course }) {
  const { say, date, list, number } = useSaying()
  const [terms] = course.terms
  return (
    <section>
      <h2>{say("reviews.terms")}</h2>
      {!terms && <Empty sentence={say("reviews.no_terms")} />}
      {terms && (
        <SummaryList
          rows={[
            { key: say("reviews.terms_version"), value: number(terms.number) },
            {
              key: say("reviews.field_languages"),
              value: <bdi>{list(terms.languages.map((lang) => languageNames[lang]))}</bdi>,
            },
            { key: say("reviews.field_held"), value: <time dateTime={terms.held}>{date(terms.held)}</time> },
            ...(["division", "calendar", "contact"] as const).map((name) => ({
              key: say(`reviews.field_${name}`),
              value: <bdi lang={terms.lang}>{terms[name]}</bdi>,
            })),
          ]}
        />
      )}
    </section>
  )
}
