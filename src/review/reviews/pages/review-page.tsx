import { Fragment } from "preact"
import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { reviews } from "../contract.ts"
import type { Review } from "../views.ts"
import { CalendarLink } from "./calendar-link.tsx"
import { PartyName } from "./party-name.tsx"
import { coursePath, lettersPath, peoplePath, procedurePath, reviewPath, reviewsPath } from "./paths.ts"
import { StepsTable } from "./steps-table.tsx"
import { Reviewers } from "./who.tsx"

/** One review: who reviews whom, where it stands, what waits for whom, and by when. */
export const reviewPage = page({
  route: reviewPath,
  load: ({ call, params }) => call(reviews.show, params),
  title: ({ state, phase }, speaker) =>
    speaker.say("reviews.title_review", { state: partyName(state, speaker.lang), phase }),
  posts: [
    post(reviews.close, (_, { review = "" }) => reviewPath({ review })),
    post(reviews.cease, (_, { review = "" }) => reviewPath({ review })),
  ],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const review = { review: data.id }
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${reviewsPath()}`, label: say("reviews.title_reviews") }]} />
        <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} />
        <Facts review={data} />
        <p>
          <a href={`/${lang}${peoplePath(review)}`}>{say("reviews.title_people")}</a> ·{" "}
          <a href={`/${lang}${coursePath(review)}`}>{say("reviews.title_course")}</a> ·{" "}
          <a href={`/${lang}${lettersPath(review)}`}>{say("reviews.title_letters")}</a>
          {data.places.map(({ key, path }) => (
            <Fragment key={path}>
              {" · "}
              <a href={`/${lang}${path}`}>{speaker.sayCode(key)}</a>
            </Fragment>
          ))}
        </p>
        <h2>{say("reviews.steps")}</h2>
        <StepsTable steps={data.steps} />
        <CalendarLink review={data} />
        {data.can.close && <Ends review={data} />}
      </>
    )
  },
})

function Facts({ review }: { review: Review }) {
  const { lang, say, number, date, list } = useSaying()
  const { state, reviewers, phase, cluster_label, instruments, status, started, procedure } = review
  const version = `/${lang}${procedurePath({ procedure }, { version: review.procedure_version })}`
  return (
    <SummaryList
      rows={[
        { key: say("reviews.column_review"), value: <PartyName party={state} /> },
        { key: say("reviews.column_reviewers"), value: <Reviewers reviewers={reviewers} /> },
        {
          key: say("reviews.column_phase"),
          value: (
            <>
              {number(phase)}. <bdi>{cluster_label}</bdi>
            </>
          ),
        },
        { key: say("reviews.field_instruments"), value: <bdi>{list(instruments)}</bdi> },
        { key: say("reviews.column_status"), value: say(`reviews.status_${status}`) },
        { key: say("reviews.started"), value: started && <time dateTime={started}>{date(started)}</time> },
        {
          key: say("reviews.field_procedure"),
          value: (
            <a href={version}>
              <bdi>{review.title}</bdi>
            </a>
          ),
        },
      ]}
    />
  )
}

function Ends({ review }: { review: Review }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${reviewPath({ review: review.id })}`
  return (
    <section>
      <h2>{say("reviews.ends")}</h2>
      <p>{say("reviews.ends_hint")}</p>
      <Form action={action} operation={reviews.close.name}>
        <Button kind="quiet">{say("reviews.close")}</Button>
      </Form>
      <Form action={action} operation={reviews.cease.name}>
        <Button kind="quiet">{say("reviews.cease")}</Button>
      </Form>
    </section>
  )
}
