import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { reviews } from "../contract.ts"
import { REVIEW } from "../review.ts"
import { CourseForms } from "./course-forms.tsx"
import { Extensions, Happenings, Pauses } from "./course-lists.tsx"
import { coursePath, reviewPath } from "./paths.ts"
import { Terms } from "./terms-section.tsx"

const back = (_: unknown, { review = "" }: Readonly<Record<string, string>>) => coursePath({ review })

/** What was recorded in a review, its terms, pauses and extensions, and the forms that record more. */
export const coursePage = page({
  route: coursePath,
  async load({ call, params }) {
    return { course: await call(reviews.showCourse, params), shown: await call(reviews.show, params) }
  },
  title: ({ shown }, speaker) =>
    speaker.say("reviews.title_course_of", { state: partyName(shown.state, speaker.lang) }),
  posts: [
    post(reviews.recordEvent, back),
    post(reviews.strikeEvent, back),
    post(reviews.pause, back),
    post(reviews.resume, back),
    post(reviews.extend, back),
    post(reviews.agreeTerms, back),
  ],
  View({ data: { course, shown } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const href = `/${lang}${reviewPath({ review: course.review })}`
    return (
      <>
        <Breadcrumb
          crumbs={[{ href, label: say("reviews.review_of", { state: partyName(shown.state, lang) }) }]}
        />
        <AudienceLine circles={shown.visible_to.map((circle) => circleName(circle, speaker))} />
        <PaperLinks
          thing={REVIEW}
          id={course.review}
          formats={["word", "pdf"]}
          json={`/api${coursePath({ review: course.review })}`}
        />
        <Terms course={course} />
        <Happenings course={course} />
        <Extensions course={course} />
        <Pauses course={course} />
        <CourseForms course={course} steps={shown.steps} />
      </>
    )
  },
})
