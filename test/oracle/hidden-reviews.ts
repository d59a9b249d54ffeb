import { observations } from "../../src/review/observations/contract.ts"
import type { Asked, Operation } from "../../src/platform/contract.ts"
import { reviews } from "../../src/review/reviews/contract.ts"
import { threads } from "../../src/secretariat/threads/contract.ts"
import { idFrom } from "./id-from.ts"
import { writeOutcomes } from "./observe.ts"
import { leaves, present } from "./reference/standing.ts"
import { say, type HiddenDeed } from "./say-hidden.ts"
import type { Staged } from "./trial.ts"
import type { Someone, World } from "./world.ts"

export const INSIDER = "-inside"

/** Whose focal point works in the review: the second of the reviewing States, to which no outsider belongs. */
const reviewer = ({ parties }: World) => parties[2]!
const insider = ({ people }: World) => people.find(({ token }) => token.endsWith(INSIDER))!
const words = { lang: "en", words: "Harbour lantern, asked." } as const

/** What happens in a review while nobody outside of it may notice. */
export const reviewDeeds: Readonly<Record<string, HiddenDeed>> = {
  "a line of a review, the summary, and who cleared it": async (staged, name) => {
    const does = doing(staged, { name, who: insider(staged.world) })
    const { id: review } = staged.world.reviews[0]!
    const body = { lang: "en", body: "Harbour lantern, observed." } as const
    const line = { review, kind: "suggestion", provision: "UNTOC.5.1", ...body } as const
    const { id: observation } = await does(observations.draft, line)
    await does(observations.propose, { observation })
    const { outputs } = await does(observations.writeSummary, { review, ...body })
    const sha256 = String(outputs.find(({ output }) => output === "summary")?.sha256)
    await does(observations.clear, { review, output: "summary", sha256 })
    return { observation: [observation] }
  },
  "threads of a review, inside the team and sent": async (staged, name) => {
    const does = doing(staged, { name, who: insider(staged.world) })
    const about = { thing: "review", subject: staged.world.reviews[0]!.id }
    const opened = { ...about, version: 1, kind: "challenge", ...words } as const
    const own = await does(threads.open, { ...opened, place: "national" })
    const sent = await does(threads.open, { ...opened, place: "dialogue" })
    const messages = sent.messages.map(({ id }) => id)
    await does(threads.clear, { ...about, place: "dialogue", messages })
    await does(threads.send, { ...about, place: "dialogue" })
    return { thread: [own.id, sent.id] }
  },
  "terms, more time, a pause and an event of a review": async (staged, name) => {
    const does = doing(staged, { name, who: keeper(staged) })
    const { id: review, parties } = staged.world.reviews[0]!
    const today = staged.world.now.toISOString().slice(0, 10)
    const agreed = { division: "Harbour lantern", calendar: "Harbour lantern", contact: "Harbour lantern" }
    await does(reviews.agreeTerms, { review, languages: ["en"], held: today, ...agreed, lang: "en" })
    const why = { why: "Harbour lantern", lang: "en" } as const
    const until = new Date(staged.world.now.getTime() + 200 * 86_400_000).toISOString().slice(0, 10)
    await does(reviews.extend, { review, step: "response", until, ...why })
    await does(reviews.recordEvent, { review, step: `experts:${parties[0]}`, happened: today })
    await does(reviews.pause, { review, since: today, ...why })
    return {}
  },
  "letters of a review": async (staged, name) => {
    const { id: review } = staged.world.reviews[0]!
    const letter = { review, party: reviewer(staged.world), lang: "en", body: "Harbour lantern" } as const
    const note = doing(staged, { name, who: keeper(staged) })
    await note(reviews.keepLetter, { ...letter, kind: "nomination_request" })
    const own = doing(staged, { name: `${name} handover`, who: insider(staged.world) })
    await own(reviews.keepLetter, { ...letter, kind: "handover" })
    return {}
  },
  "a nomination": async ({ house, world }) => {
    const id = idFrom("hidden nomination")
    const about = { review: world.reviews[0]!.id, party: reviewer(world), role: "expert", deputy: false }
    const from = { invitation: world.invitations[0]!.id, note: world.documents[0]!.id }
    const by = { by_account: world.people[0]!.account, since: world.now }
    await house.db
      .insertInto("nomination")
      .values({ id, ...about, ...from, ...by, status: "held", title: "Harbour lantern" })
      .execute()
    return { nomination: [id] }
  },
  /** The last: a list that was handed on is worked on no more. */
  "a list of observations that was handed on": async ({ house, world }) => {
    const outcome = {
      id: idFrom("hidden outcome"),
      review: world.reviews[0]!.id,
      output: "observations",
    } as const
    await writeOutcomes(house.db, world, [{ ...outcome, parts: [idFrom("hidden part")], published: [] }])
    return { outcome: [outcome.id] }
  },
}

/** One deed after another of the same person, each with an id of its own. */
function doing(staged: Staged, { name, who }: { name: string; who: Someone }) {
  let count = 0
  return <O extends Operation>(operation: O, input: Asked<O>) =>
    say(staged, { name: `${name} ${++count}`, who, operation, input })
}

function keeper({ world }: Staged): Someone {
  return world.people.find((who) => present(who) && leaves(world, who, "review.keep").length > 0)!
}
