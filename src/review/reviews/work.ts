import type { Actor, Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "../../secretariat/identity/work.ts"
import { keeps, visibleReviews } from "./find-review.ts"
import { MAX_LISTED } from "./list-reviews.ts"
import { peoplePath, reviewPath } from "./pages/paths.ts"
import { wordOf } from "./procedure/procedure.ts"
import type { Act } from "./procedure/rules.ts"
import { partiesIn } from "./review.ts"
import { clearsIn } from "./who-clears.ts"
import { standReviews, waitingOf, type StandingStep, type Stood } from "./stand.ts"

/** What naming people asks of somebody is nominating; everything else of a State is drafting and clearing. */
const NAMING: readonly Act[] = ["focal_point_named", "expert_named"]

/** The attention set: what lies with the caller, what lies with others in reviews of hers, and by when. */
export async function reviewsWork(caller: Caller): Promise<WorkLists> {
  const mine = partiesOf(caller.actor)
  if (mine.length === 0 && !keeps(caller.actor)) return { turn: [], waiting: [], deadlines: [] }
  const found = await visibleReviews(caller)
    .where("review.status", "=", "under_way")
    .orderBy("state")
    .orderBy("review.id")
    .limit(MAX_LISTED)
    .execute()
  const open = (await standReviews(caller, found)).flatMap((stood) =>
    waitingOf(stood).map((step) => ({ stood, step })),
  )
  const items = open.map(({ stood, step }) => ({
    lies: liesWith(caller.actor, stood, step),
    item: itemOf(caller.actor, stood, step),
  }))
  const listed = (part: boolean) => items.filter(({ lies }) => lies === part).map(({ item }) => item)
  const turn = listed(true)
  return {
    turn: oldestFirst(turn).slice(0, MAX_WORK),
    waiting: oldestFirst(listed(false)).slice(0, MAX_WORK),
    deadlines: turn
      .filter(({ due }) => due !== null)
      .toSorted((one, other) => String(one.due).localeCompare(String(other.due)))
      .slice(0, MAX_WORK),
  }
}

/** Whether a step lies with this person: her State's, if her role does it, or the secretariat's. */
function liesWith(actor: Actor, stood: Stood, { act, by, party }: StandingStep): boolean {
  const { review, reviewers } = stood
  if (by === "secretariat") return keeps(actor)
  if (by === "joint")
    return keeps(actor) || acts(actor, stood, { act, parties: partiesIn(review, reviewers) })
  return party !== null && acts(actor, stood, { act, parties: [party] })
}

function acts(
  actor: Actor,
  { review: { id: matter }, procedure }: Stood,
  { act, parties }: { readonly act: Act; readonly parties: readonly string[] },
): boolean {
  const verbs = NAMING.includes(act) ? ["state.nominate"] : ["state.clear", "state.draft"]
  const does = (party: string) => verbs.some((verb) => may(actor, verb, { party, matter }))
  return parties.some((party) => does(party) || clearsIn(actor, procedure, { party, matter }))
}

function itemOf({ lang }: Actor, { review, procedure }: Stood, step: StandingStep): WorkItem {
  const path = NAMING.includes(step.act) ? peoplePath : reviewPath
  return {
    key: "reviews.work_step",
    values: { step: wordOf(procedure, lang, `step_${step.step}`), state: review.state },
    path: path({ review: review.id }),
    since: step.started ?? review.at.toISOString(),
    due: step.date,
    party: step.party,
  }
}

function oldestFirst(items: readonly WorkItem[]): WorkItem[] {
  return items.toSorted((one, other) => one.since.localeCompare(other.since))
}
