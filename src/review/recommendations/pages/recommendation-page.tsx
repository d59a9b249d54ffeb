import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { meetingPath } from "../../../secretariat/meetings/pages/paths.ts"
import { circleTexts } from "../../../secretariat/texts/pages/words.ts"
import { recommendations } from "../contract.ts"
import type { Recommendation } from "../views.ts"
import { About } from "./about.tsx"
import { FollowForm } from "./follow-form.tsx"
import { FollowUps } from "./follow-ups.tsx"
import { recommendationPath } from "./paths.ts"
import { Provisions } from "./provisions.tsx"
import { TraceStrip } from "./trace-strip.tsx"

const here = (_: unknown, { recommendation = "" }: Readonly<Record<string, string>>) =>
  recommendationPath({ recommendation })

/** A recommendation as it was adopted, what it bears on, and what the reader's State does with it. */
export const recommendationPage = page({
  route: recommendationPath,
  load: ({ call, params }) => call(recommendations.show, params),
  title: ({ number, symbol }, { say }) =>
    [say("recommendations.number", { number: String(number) }), symbol ?? ""].filter(Boolean).join(" · "),
  posts: [
    recommendations.follow,
    recommendations.release,
    recommendations.withdrawRelease,
    recommendations.cite,
    recommendations.bring,
  ].map((one) => post(one, here)),
  View({ data: one }) {
    const speaker = useSaying()
    const { lang, say, date } = speaker
    return (
      <>
        <AudienceLine circles={circleTexts(one.visible_to, speaker)} />
        <p>
          <a href={`/${lang}${meetingPath({ meeting: one.meeting })}`}>
            <bdi>{one.body_name}</bdi>
          </a>
          {one.adopted && <> · {say("recommendations.adopted_on", { day: date(one.adopted) })}</>}
        </p>
        <blockquote lang={one.words.lang} dir="auto">
          <p>{one.words.text}</p>
        </blockquote>
        <About one={one} />
        <Earlier one={one} />
        <Provisions one={one} />
        <TraceStrip one={one} />
        <h2>{say("recommendations.follow_up")}</h2>
        <p>{say("recommendations.follow_up_lead")}</p>
        {one.volunteered !== null && <p>{say("recommendations.volunteered", { count: one.volunteered })}</p>}
        <FollowUps one={one} />
        {one.can.follow && <FollowForm one={one} />}
      </>
    )
  },
})

/** Nobody has to remember what a body said years ago: the like of it is shown, and a person judges. */
function Earlier({ one }: { one: Recommendation }) {
  const { lang, say, date } = useSaying()
  if (one.earlier.length === 0) return null
  return (
    <Notice tone="info" title={say("recommendations.earlier")}>
      <ul>
        {one.earlier.map(({ id, symbol, adopted, words, because }) => (
          <li key={id}>
            <a href={`/${lang}${recommendationPath({ recommendation: id })}`}>
              <bdi dir="ltr">{symbol ?? ""}</bdi> {adopted ? date(adopted) : ""}
            </a>
            <p lang={words.lang} dir="auto">
              {words.text}
            </p>
            {because.length > 0 && (
              <p class="small">{say("recommendations.earlier_because", { words: because.join(" · ") })}</p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
