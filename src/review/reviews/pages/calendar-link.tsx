import { useSaying } from "../../../platform/ui/saying.tsx"
import { calendarOf } from "../calendar.ts"
import type { Review } from "../views.ts"

/** The dates of a review for any calendar program, inside the link itself: nothing is fetched and nobody follows it. */
export function CalendarLink({ review }: { review: Review }) {
  const { say } = useSaying()
  if (review.waiting.every(({ date }) => date === null)) return <></>
  const dates = calendarOf(review, say("reviews.title_reviews"))
  return (
    <p>
      <a href={`data:text/calendar;charset=utf-8,${encodeURIComponent(dates)}`} download="review.ics">
        {say("reviews.calendar")}
      </a>
    </p>
  )
}
