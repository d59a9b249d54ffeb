import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { reviews } from "../contract.ts"
import type { Draw } from "../drawing/draw-views.ts"
import { DrawForms } from "./draw-forms.tsx"
import { DrawTable } from "./draw-table.tsx"
import { drawPath, drawsPath, reviewsPath, transcriptPath } from "./paths.ts"

const back = (_: unknown, { draw = "" }: Readonly<Record<string, string>>) => drawPath({ draw })

/** One draw: its frozen inputs, and once the lots are drawn who reviews whom, with the transcript to recompute. */
export const drawPage = page({
  route: drawPath,
  load: ({ call, params }) => call(reviews.showDraw, params),
  title: ({ title }, speaker) => speaker.say("reviews.title_draw", { title }),
  posts: [
    post(reviews.drawLots, back),
    post(reviews.withdrawDraw, back),
    post(reviews.redrawPlace, (output) => drawPath({ draw: (output as { id: string }).id })),
    post(reviews.openPhase, () => reviewsPath()),
  ],
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${drawsPath()}`, label: say("reviews.title_draws") }]} />
        <Facts draw={data} />
        {data.status === "drawn" && (
          <p>
            <a href={transcriptPath({ draw: data.id })} download={`draw-${data.id}.json`}>
              {say("reviews.transcript")}
            </a>
            : {say("reviews.transcript_hint")} <Code>./palermo draw verify FILE</Code>
          </p>
        )}
        {data.redrawn.length > 0 && (
          <ul>
            {data.redrawn.map(({ state, place, rule }, index) => (
              <li key={index}>{say("reviews.redrawn", { state: partyName(state, lang), place, rule })}</li>
            ))}
          </ul>
        )}
        <DrawForms draw={data} />
        <DrawTable draw={data} />
      </>
    )
  },
})

function Facts({ draw }: { draw: Draw }) {
  const { lang, say, dateTime, number } = useSaying()
  const time = (at: string) => <time dateTime={at}>{dateTime(at)}</time>
  return (
    <SummaryList
      rows={[
        { key: say("reviews.column_status"), value: say(`reviews.draw_${draw.status}`) },
        { key: say("reviews.frozen_on"), value: time(draw.at) },
        { key: say("reviews.inputs_hash"), value: <Code>{draw.inputs_sha256}</Code> },
        ...(draw.drawn ? [{ key: say("reviews.drawn_on"), value: time(draw.drawn) }] : []),
        ...(draw.seed ? [{ key: say("reviews.field_seed"), value: <Code>{draw.seed}</Code> }] : []),
        { key: say("reviews.kept_lots"), value: number(draw.kept) },
        ...(draw.follows
          ? [
              {
                key: say("reviews.follows_draw"),
                value: (
                  <a href={`/${lang}${drawPath({ draw: draw.follows })}`}>{say("reviews.draw_before")}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
