import type { ComponentChildren } from "preact"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Course } from "../clocks/inputs.ts"
import { reviews } from "../contract.ts"
import { PartyName } from "./party-name.tsx"
import { coursePath } from "./paths.ts"

/** What happened and when; a wrong entry can be struck, and everything that followed from it is worked out anew. */
export function Happenings({ course }: { course: Course }) {
  const { lang, say, date } = useSaying()
  return (
    <Listed title={say("reviews.happenings")} rows={course.events}>
      {({ id, kind, label, party, happened }) => (
        <>
          <time dateTime={happened}>{date(happened)}</time>:{" "}
          <bdi>{kind === "start" ? say("reviews.started") : label}</bdi>
          {party && (
            <>
              {" "}
              (<PartyName party={party} />)
            </>
          )}
          {course.can.strike && kind !== "start" && (
            <Form
              action={`/${lang}${coursePath({ review: course.review })}`}
              operation={reviews.strikeEvent.name}
              name={id}
            >
              <Hidden name="event" value={id} />
              <Button kind="quiet">{say("reviews.strike")}</Button>
            </Form>
          )}
        </>
      )}
    </Listed>
  )
}

export function Extensions({ course }: { course: Course }) {
  const { say, date } = useSaying()
  return (
    <Listed title={say("reviews.extensions")} rows={course.extensions}>
      {({ step, label, until, why, lang: spoken }) => (
        <>
          <bdi>{label}</bdi>
          {step.includes(":") && (
            <>
              {" "}
              (<PartyName party={step.split(":")[1] ?? ""} />)
            </>
          )}
          : <time dateTime={until}>{date(until)}</time>. <bdi lang={spoken}>{why}</bdi>
        </>
      )}
    </Listed>
  )
}

export function Pauses({ course }: { course: Course }) {
  const { lang, say, date } = useSaying()
  return (
    <Listed title={say("reviews.pauses")} rows={course.pauses}>
      {({ id, label, since, until, why, lang: spoken }) => (
        <>
          <bdi>{label ?? say("reviews.all_steps")}</bdi>: <time dateTime={since}>{date(since)}</time> –{" "}
          {until ? <time dateTime={until}>{date(until)}</time> : say("reviews.until_further")}.{" "}
          <bdi lang={spoken}>{why}</bdi>
          {course.can.pause && until === null && (
            <Form
              action={`/${lang}${coursePath({ review: course.review })}`}
              operation={reviews.resume.name}
              name={id}
            >
              <Hidden name="pause" value={id} />
              <DateField name="until" label={say("reviews.resume_on")} />
              <Button kind="quiet">{say("reviews.resume")}</Button>
            </Form>
          )}
        </>
      )}
    </Listed>
  )
}

type ListedProps<Row> = {
  readonly title: string
  readonly rows: readonly Row[]
  readonly children: (row: Row) => ComponentChildren
}

/** A heading and its list; nothing at all when there is nothing to list. */
function Listed<Row extends { readonly id: string }>({ title, rows, children }: ListedProps<Row>) {
  if (rows.length === 0) return <></>
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
    </section>
  )
}
