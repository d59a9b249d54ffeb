import type { Lang, Speaker } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { visibleThreads } from "../../../secretariat/threads/find-thread.ts"
import { listPeople } from "../nominations/list-people.ts"
import { reviewSpeaker } from "../paper/speak.ts"
import { REVIEW, type ReviewFacts } from "../review.ts"
import { showReview } from "../show-review.ts"
import type { People } from "../nominations/nomination.ts"
import type { Review, StepView } from "../views.ts"
import type { LetterKind } from "./letter.ts"

type Wanted = { readonly kind: LetterKind; readonly party: string; readonly lang: Lang }
type Known = { readonly review: Review; readonly people: People["people"]; readonly waiting: number }
type Writing = Known & { readonly party: string; readonly speaker: Speaker }

/**
 * The words of a letter from the data as they are now: facts and dates, in the form in which a note verbale is written
 * between a secretariat and a permanent mission. Somebody reads it over before it is kept.
 */
export async function draftLetter(caller: Caller, facts: ReviewFacts, wanted: Wanted): Promise<string> {
  const { kind, party, lang } = wanted
  const review = await showReview(inLanguage(caller, lang), { review: facts.id })
  const { people } = await listPeople(caller, { review: facts.id })
  const waiting = kind === "handover" ? await threadsFor(caller, facts, party) : 0
  const writing = { review, people, waiting, party, speaker: reviewSpeaker(lang) }
  return [about(writing), ...(kind === "handover" ? handover(writing) : note(writing, kind, caller.now))]
    .filter((part) => part !== "")
    .join("\n\n")
}

/** The procedure's own words come in the language of whoever asks. */
export function inLanguage(caller: Caller, lang: Lang): Caller {
  return { ...caller, actor: { ...caller.actor, lang } }
}

async function threadsFor(caller: Caller, { id }: ReviewFacts, party: string): Promise<number> {
  const { count } = await visibleThreads(caller)
    .where("thread.thing", "=", REVIEW)
    .where("thread.subject", "=", id)
    .where((row) =>
      row.or([
        row.and([row("thread.status", "=", "asked"), row("thread.answerer", "=", party)]),
        row.and([row("thread.status", "=", "answered"), row("thread.asker", "=", party)]),
      ]),
    )
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function about({ review, speaker }: Writing): string {
  const { title, state, phase } = review
  return speaker.say("reviews.note_about", { title, state: partyName(state, speaker.lang), phase })
}

/** The presents-its-compliments form, with one matter, and the assurances at its end. */
function note(writing: Writing, kind: Exclude<LetterKind, "handover">, now: Date): string[] {
  const { speaker, party, review } = writing
  const { lang, say, list } = speaker
  const named = { party: partyName(party, lang), state: partyName(review.state, lang) }
  const reviewers = list(review.reviewers.map((one) => partyName(one.party, lang)))
  const body = {
    nomination_request: () => [
      say("reviews.note_nomination", named),
      lines(stepsOf(writing, ["focal_point_named", "expert_named"]), speaker),
      say("reviews.note_nomination_how"),
    ],
    reviewers_told: () => [
      say("reviews.note_reviewers", { ...named, reviewers }),
      say("reviews.note_subject", { cluster: review.cluster_label, instruments: list(review.instruments) }),
    ],
    focal_point_change: () => [say("reviews.note_focal_points", named), focalPoints(writing)],
    reminder: () => [say("reviews.note_reminder", named), lines(stepsOf(writing), speaker)],
  }[kind]()
  return [...body, say("reviews.note_assurances", named), speaker.date(now)]
}

/** Where the review stands, who works on it, and what waits for whoever follows. */
function handover({ review, people, waiting, party, speaker }: Writing): string[] {
  const { lang, say } = speaker
  const own = people.filter((one) => one.party === party && one.status === "held")
  return [
    say("reviews.handover_lead", { party: partyName(party, lang) }),
    `${say("reviews.steps")}\n${lines(review.steps, speaker)}`,
    own.length === 0
      ? ""
      : `${say("reviews.title_people")}\n${own.map((one) => person(one, speaker)).join("\n")}`,
    say("reviews.handover_threads", { count: waiting }),
  ]
}

/** Steps that wait for this party, for all together, or of some deeds alone. */
function stepsOf({ review, party }: Writing, acts?: readonly string[]): StepView[] {
  const open = review.steps.filter(({ met, date }) => met === null && date !== null)
  const own = open.filter((step) => step.party === party || (step.party === null && step.by === "joint"))
  return acts ? own.filter(({ act }) => acts.includes(act)) : own
}

function lines(steps: readonly StepView[], speaker: Speaker): string {
  const { lang, say, date } = speaker
  return steps
    .map((step) => {
      const who = step.party === null ? null : partyName(step.party, lang)
      const what = who === null ? step.label : say("reviews.note_of", { what: step.label, who })
      const day = step.met ?? step.date ?? step.expected
      const said = joined([say(`reviews.state_${step.state}`), ...(day === null ? [] : [date(day)])], speaker)
      return `– ${say("reviews.note_said", { what, said })}`
    })
    .join("\n")
}

/** With the comma of the language. */
function joined(parts: readonly string[], { say }: Speaker): string {
  return parts.reduce((one, other) => say("reviews.note_also", { one, other }))
}

function focalPoints({ people, speaker }: Writing): string {
  return people
    .filter(({ role, status }) => role === "focal_point" && status === "held")
    .map((one) => {
      const what = partyName(one.party, speaker.lang)
      return `– ${speaker.say("reviews.note_said", { what, said: person(one, speaker) })}`
    })
    .join("\n")
}

function person(one: People["people"][number], speaker: Speaker): string {
  const role = speaker.say(one.deputy ? "reviews.role_deputy" : `reviews.role_${one.role}`)
  const known = [one.name, one.title, role, one.address, one.phone].flatMap((part) => part || [])
  return joined(known, speaker)
}
