import { languageNames, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper, Row } from "../../../platform/paper.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Course } from "../clocks/inputs.ts"
import type { Review, StepView } from "../views.ts"

/** The course of one review on paper: facts and dates, in the order of its procedure. */
export function coursePaper(review: Review, course: Course, speaker: Speaker): Paper {
  const { lang, dir, say, list } = speaker
  const { state, phase, title, reviewers, instruments, cluster_label, status } = review
  const names = reviewers.map(({ party }) => partyName(party, lang))
  const facts = [
    `${say("reviews.column_reviewers")}: ${list(names)}`,
    `${say("reviews.column_phase")}: ${phase}. ${cluster_label}`,
    `${say("reviews.field_instruments")}: ${list(instruments)}`,
    `${say("reviews.column_status")}: ${say(`reviews.status_${status}`)}`,
  ]
  return {
    lang,
    dir,
    header: { body: title },
    title: say("reviews.title_review", { state: partyName(state, lang), phase }),
    blocks: [
      ...facts.map(paragraph),
      stepsTable(review.steps, speaker),
      ...terms(course, speaker),
      ...happened(course, speaker),
    ],
  }
}

function stepsTable(steps: readonly StepView[], speaker: Speaker): Block {
  const { say } = speaker
  const columns = ["step", "who", "state", "date", "done"] as const
  return {
    kind: "table",
    caption: say("reviews.steps"),
    head: row(columns.map((name) => say(`reviews.column_${name}`))),
    rows: steps.map((step) => stepRow(step, speaker)),
    repeatHead: true,
    widths: [3, 2, 2, 2, 2],
  }
}

function stepRow(step: StepView, { lang, say, date }: Speaker): Row {
  const day = (text: string | null) => (text === null ? "" : date(text))
  const all = say(step.by === "secretariat" ? "reviews.by_secretariat" : "reviews.by_all")
  const who = step.party === null ? all : partyName(step.party, lang)
  return row([step.label, who, say(`reviews.state_${step.state}`), day(step.date), day(step.met)])
}

/** What the opening call agreed, in its newest version. */
function terms({ terms: [newest] }: Course, { lang, say, date, list }: Speaker): Block[] {
  if (!newest) return []
  const spoken = newest.languages.map((one) => languageNames[one])
  return [
    heading(say("reviews.terms")),
    paragraph(`${say("reviews.field_held")}: ${date(newest.held)}`),
    paragraph(`${say("reviews.field_languages")}: ${list(spoken)}`),
    ...(["division", "calendar", "contact"] as const).flatMap((name): Block[] => [
      paragraph(`${say(`reviews.field_${name}`)}:`),
      {
        kind: "paragraph",
        indent: 1,
        runs: [{ text: newest[name], ...(newest.lang !== lang && { lang: newest.lang }) }],
      },
    ]),
  ]
}

function happened({ events, extensions, pauses }: Course, { lang, say, date }: Speaker): Block[] {
  const whose = (party: string | null | undefined) => (party ? ` (${partyName(party, lang)})` : "")
  const parts = [
    {
      title: say("reviews.happenings"),
      lines: events.map(({ kind, label, party, happened: day }) => {
        return `${date(day)}: ${kind === "start" ? say("reviews.started") : label}${whose(party)}`
      }),
    },
    {
      title: say("reviews.extensions"),
      lines: extensions.map(
        ({ step, label, until, why }) => `${label}${whose(step.split(":")[1])}: ${date(until)}. ${why}`,
      ),
    },
    {
      title: say("reviews.pauses"),
      lines: pauses.map(({ label, since, until, why }) => {
        const end = until === null ? say("reviews.until_further") : date(until)
        return `${label ?? say("reviews.all_steps")}: ${date(since)} – ${end}. ${why}`
      }),
    },
  ]
  return parts.flatMap(({ title, lines }) =>
    lines.length === 0 ? [] : [heading(title), ...lines.map(paragraph)],
  )
}

function heading(text: string): Block {
  return { kind: "heading", level: 1, runs: [{ text }] }
}

function paragraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text }] }
}

function row(cells: readonly string[]): Row {
  return cells.map((text) => [{ text }])
}
