import type { House } from "../../src/platform/house.ts"
import type { Connection } from "../../src/platform/database.ts"
import type { Operation } from "../../src/platform/contract.ts"
import { rooms } from "../../src/rooms.ts"
import { directory } from "../../src/secretariat/directory/contract.ts"
import { forgetAttempts } from "../../src/secretariat/identity/attempts.ts"
import { perform } from "../../src/platform/perform.ts"
import { answerOf, type Answer } from "./answer.ts"
import { draftQuestionnaire } from "./draft-questionnaire.ts"
import { planMeeting } from "./plan-meeting.ts"
import { enrolSomebody } from "./enrol.ts"
import { furnishReview } from "./furnish-review.ts"
import { observe } from "./observe.ts"
import { keepReviewOfWorld } from "./keep-review-of-world.ts"
import { makeWorld, NOW } from "./make-world.ts"
import { negotiate } from "./negotiate.ts"
import { openResponses } from "./open-responses.ts"
import { openTrialHouse, undoing } from "./open-house.ts"
import { randomFrom, type Random } from "./random.ts"
import { mayDo, maySee, ruled } from "./reference.ts"
import { seesReview } from "./reference/reviews.ts"
import { drawInput } from "./requests.ts"
import type { Who, World } from "./world.ts"
import { writeWorld } from "./write-world.ts"

/** Decisions that one world is asked for before the next is drawn. */
const PER_WORLD = 400
/** What hashes a passphrase costs a hundred times the rest, so it is asked that much less often. */
const GUARDED_SHARE = 0.06
/** A room of two operations is met as often as one of forty, in this share of the decisions. */
const ROOM_FIRST_SHARE = 0.3

export type Difference = {
  readonly seed: number
  readonly operation: string
  readonly who: string
  readonly input: unknown
  /** The things that the input names, as the world has them. */
  readonly about: readonly unknown[]
  readonly expected: unknown
  readonly got: unknown
}

export type Trial = {
  readonly decisions: number
  readonly differences: readonly Difference[]
  /** How often each operation was answered in each way, by the reference. */
  readonly spread: ReadonlyMap<string, number>
}

type Fresh = Connection & { drop(): Promise<void> }

type Options = {
  readonly seed: number
  open(): Promise<Fresh>
  /** Only the operations of these rooms are asked for; of all, when they are left out. */
  readonly only?: readonly string[]
}

/** Asks the house and the reference the same questions, world after world, and keeps where they differ. */
export async function tryOracle(count: number, options: Options): Promise<Trial> {
  const differences: Difference[] = []
  const spread = new Map<string, number>()
  for (let done = 0, seed = options.seed; done < count; done += PER_WORLD, seed++) {
    const connection = await options.open()
    try {
      const staged = await stageWorld(connection.db, seed)
      for (let asked = 0; asked < Math.min(PER_WORLD, count - done); asked++) {
        const found = await decide(staged, { seed, spread, only: options.only })
        if (found) differences.push(found)
      }
    } finally {
      await connection.drop()
    }
  }
  return { decisions: count, differences, spread }
}

export type Staged = { readonly house: House; readonly world: World; readonly random: Random }

/** Changes a world between its drawing and its writing. */
export type Alter = (world: World) => World

/** A house on an empty database with a random world in it. One world in six is no rehearsal. */
export async function stageWorld(
  db: Connection["db"],
  seed: number,
  alter: Alter = (world) => world,
): Promise<Staged> {
  const random = randomFrom(seed)
  const clock = { now: NOW }
  const facts = { rehearsal: !random.chance(1 / 6), now: () => clock.now }
  const house = openTrialHouse(db, facts)
  const { parties } = await perform(house, {
    operation: directory.listParties,
    input: {},
    credentials: visitor,
  })
  const drawn = alter(makeWorld(random, { known: parties.map(({ id }) => id), rehearsal: facts.rehearsal }))
  await writeWorld(db, drawn)
  const enrolled = await enrolSomebody(drawn, { house, clock })
  const negotiated = await negotiate({ house, random, world: enrolled })
  const drafted = await draftQuestionnaire(negotiated, house)
  const reviewed = await observe(random, await keepReviewOfWorld(drafted, house), house)
  const planned = await planMeeting(await openResponses(reviewed, house), house)
  const world = await furnishReview(random, planned, house)
  return { house, world, random }
}

const visitor = { token: null, lang: "en" }

/** Every operation that has an address; those of the installation's own command are asked over HTTP elsewhere. */
export const operations: readonly Operation[] = rooms.flatMap(({ contract }) => Object.values(contract))

/** One without a rule is named by the test that compares the two lists. */
const addressed = operations.filter(({ name, options }) => !options.internal && ruled.includes(name))

type Kept = { seed: number; spread: Map<string, number>; only: readonly string[] | undefined }

async function decide({ house, world, random }: Staged, kept: Kept) {
  const operation = drawOperation(random, kept.only)
  const who = drawSomebody(world, { random, inside: kept.only !== undefined })
  const scene = { world, who }
  const input = drawInput(scene, operation.name, random)
  const question = { operation: operation.name, input }
  const verdict = mayDo(scene, question)
  const expected: Answer = { verdict, shows: verdict === "allowed" ? maySee(scene, question) : null }
  // Attempts are counted by the process and not by the world, in which time stands still.
  if (operation.name === "identity.signIn") forgetAttempts((input as { address: string }).address)
  const got = await answerOf(undoing(house), { operation, input, token: who?.token ?? null })
  const key = `${operation.name} ${verdict}`
  kept.spread.set(key, (kept.spread.get(key) ?? 0) + 1)
  if (JSON.stringify({ ...got, code: undefined }) === JSON.stringify(expected)) return null
  return {
    seed: kept.seed,
    operation: operation.name,
    who: describe(world, who),
    input,
    about: namedIn(world, input),
    expected,
    got,
  }
}

/** A visitor now and then; for the rooms of a review, half of the time somebody who sees it. */
function drawSomebody(world: World, { random, inside }: { random: Random; inside: boolean }): Who {
  if (random.chance(0.06)) return null
  const review = world.reviews[0]?.id ?? ""
  const knowing = inside ? world.people.filter((who) => seesReview({ world, who }, review)) : []
  return knowing.length > 0 && random.chance(0.5) ? random.pick(knowing) : random.pick(world.people)
}

function drawOperation(random: Random, only: readonly string[] | undefined): Operation {
  if (only) return random.pick(addressed.filter(({ name }) => only.includes(name.split(".")[0] ?? "")))
  const guarded = random.chance(GUARDED_SHARE)
  const fitting = addressed.filter(({ options }) => Boolean(options.guarded) === guarded)
  if (!random.chance(ROOM_FIRST_SHARE)) return random.pick(fitting)
  const byRoom = Object.values(Object.groupBy(fitting, ({ name }) => name.split(".")[0] ?? ""))
  return random.pick(random.pick(byRoom) ?? fitting)
}

function namedIn(world: World, input: unknown): unknown[] {
  const ids = Object.values(input as object)
  const things = [
    world.grants,
    world.documents,
    world.measures,
    world.releases,
    world.circles,
    world.invitations,
    world.uploads,
    world.threads,
    world.observed.lines,
    world.observed.outcomes,
    ...Object.values(world.furnished),
    world.threads.flatMap(({ messages }) => messages),
    world.responses,
    ...world.negotiations.flatMap((one) => [one.texts, one.rounds, one.proposals, one.voices, one.tasks]),
  ]
  return things.flat().filter(({ id }) => ids.includes(id))
}

/** Somebody as a reader of a difference needs her: which roles she holds, and for whom. */
function describe({ grants }: World, who: Who): string {
  if (!who) return "visitor"
  const held = grants.filter(({ account }) => account === who.account)
  const lines = held.map(({ role, party, matter, institution, deputy, ended }) => {
    const limits = [
      party,
      matter && "matter",
      institution && "institution",
      deputy && "deputy",
      ended && "ended",
    ]
    return [role, ...limits.filter(Boolean)].join(" ")
  })
  return `${who.account} (${who.status}, session ${who.session}): ${lines.join("; ")}`
}
