import { languages, type Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import type { MeetingFacts } from "./meeting.ts"
import type { ReportFacts } from "./report.ts"
import { readWords, recommended, type Recommended } from "./recommended.ts"
import { pieceTogether } from "./show-report.ts"

type Adopted = { readonly meeting: MeetingFacts; readonly report: ReportFacts }

/** Hands on what an adopted report recommends, in the language of adoption first and then in those it is translated into. */
export async function keepRecommended(caller: Caller, { meeting, report }: Adopted): Promise<void> {
  for (const lang of [report.lang, ...languages.filter((one) => one !== report.lang)]) {
    const recommendations = await recommendationsIn(caller, { meeting, report }, lang)
    if (recommendations.length === 0) continue
    const { symbol, adopted } = report
    for (const entry of caller.registered(recommended))
      await entry.keep(caller, {
        meeting: meeting.id,
        body: meeting.body,
        symbol,
        adopted,
        lang,
        recommendations,
      })
  }
}

/** Those that have words of their own in this language. */
async function recommendationsIn(caller: Caller, asked: Adopted, lang: Lang): Promise<Recommended[]> {
  const { draft, pieces } = await pieceTogether(caller, { ...asked, lang })
  const spoken = new Map(pieces.map(({ id, lang: own, text }) => [id, own === lang ? text : null]))
  return draft.recommendations.flatMap(({ id, number, item }, index) => {
    const text = spoken.get(id)
    if (!text) return []
    const { verb, softeners, addressees, provisions } = readWords(text, lang)
    const title = draft.agenda.find((one) => one.number === item)?.title
    return [
      {
        place: index + 1,
        number,
        label: null,
        heading: title === undefined ? [] : [title],
        item,
        text,
        verb,
        softeners,
        addressees,
        provisions: provisions.map(({ provision, reason }) => ({
          ref: provision,
          reason: reason.kind,
          printed: reason.printed,
        })),
        confirmed: false,
      },
    ]
  })
}
