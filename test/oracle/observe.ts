import { createHash } from "node:crypto"
import type { Database } from "../../src/platform/room.ts"
import type { House } from "../../src/platform/house.ts"
import type { Status } from "../../src/review/observations/observation.ts"
import { idFrom } from "./id-from.ts"
import { newCircles } from "./new-circles.ts"
import type { Random } from "./random.ts"
import type { Someone, World } from "./world.ts"

/** A line of a review's list, as the reference knows it. */
export type ObservedLine = {
  readonly id: string
  readonly review: string
  readonly status: Status
  readonly author: string
}

/** An output that was handed on, with its parts and those of them that the State has published. */
export type ObservedOutcome = {
  readonly id: string
  readonly review: string
  readonly output: "observations" | "summary"
  readonly parts: readonly string[]
  readonly published: readonly string[]
}

export type Observed = {
  readonly lines: readonly ObservedLine[]
  readonly outcomes: readonly ObservedOutcome[]
}

const steps: readonly Status[] = ["draft", "proposed", "commented", "agreed", "kept", "withdrawn"]

/** Lines of the world's review in every state, and what was handed on of it, put straight into the tables. */
export async function observe(random: Random, world: World, house: House): Promise<World> {
  const review = world.reviews[0]!
  const writers = world.people.filter((one: Someone) => one.status === "active")
  const lines = steps.flatMap((status) =>
    [1, 2].map(() => ({
      id: random.uuid(),
      review: review.id,
      status,
      author: random.pick(writers).account,
    })),
  )
  const kept = lines.filter(({ status }) => status === "agreed").map(({ id }) => id)
  const handed = (output: "observations" | "summary", parts: readonly string[]): ObservedOutcome => {
    const published = random.chance(0.5) ? parts.slice(0, 1) : []
    return { id: random.uuid(), review: review.id, output, parts, published }
  }
  const outcomes = [
    handed("summary", ["summary"]),
    // A list that was handed on is frozen: in most worlds it is still worked on.
    ...(random.chance(0.3) ? [handed("observations", kept)] : []),
  ]
  await house.db.transaction().execute(async (db) => {
    await writeLines(db, world, lines)
    await writeOutcomes(db, world, outcomes)
  })
  return {
    ...world,
    observed: { lines, outcomes },
    circles: [...world.circles, ...(await newCircles(world, house))],
  }
}

async function writeLines(db: Database, world: World, lines: readonly ObservedLine[]): Promise<void> {
  const { now } = world
  const party = world.reviews[0]!.parties[1]!
  const rows = lines.map(({ author, ...line }) => ({
    ...line,
    kind: "challenge",
    provision: "UNTOC.5.1",
    party,
    by_account: author,
    at: now,
  }))
  await db.insertInto("observation").values(rows).execute()
  const wordings = lines.map(({ id, author }) => ({
    observation: id,
    number: 1,
    lang: "en",
    body: `Words of ${id}`,
    by_account: author,
    at: now,
  }))
  await db.insertInto("observation_wording").values(wordings).execute()
  for (const { id, status, author } of lines) {
    const team = await circlesOf(db, world, ["team"])
    const own = world.circles.filter((one) => one.kind === "author" && one.account === author)
    const all = status === "draft" ? [] : await circlesOf(db, world, ["review", "secretariat", "mission"])
    await letIn(db, { thing: "observation", subject: id }, [...team, ...own.map((one) => one.id), ...all])
  }
}

/** What was handed on, for those of the review, and what of it is published, for everybody. */
export async function writeOutcomes(
  db: Database,
  world: World,
  outcomes: readonly ObservedOutcome[],
): Promise<void> {
  const everyone = world.circles.find(({ kind }) => kind === "public")!.id
  const account = world.people[0]!.account
  const { id: note } = world.documents[0]!
  for (const { id, review, output, parts, published } of outcomes) {
    const content = parts.map((part) => ({
      part,
      kind: null,
      provision: null,
      lang: "en",
      body: `Words of ${part}`,
      comment: null,
      sources: [],
      to: [],
    }))
    const sha256 = createHash("sha256").update(id).digest()
    const kept = { sha256, by_account: account, at: world.now }
    await db
      .insertInto("outcome")
      .values({ id, review, output, content: JSON.stringify(content), ...kept })
      .execute()
    await letIn(
      db,
      { thing: "outcome", subject: id },
      await circlesOf(db, world, ["review", "secretariat", "mission"]),
    )
    for (const part of published) {
      const publication = idFrom(`publication ${part}`)
      const row = { id: publication, outcome: id, part, note, status: "given", ...kept }
      await db.insertInto("publication").values(row).execute()
      await letIn(db, { thing: "publication", subject: publication }, [everyone])
    }
  }
}

type Wanted = readonly ("team" | "review" | "secretariat" | "mission")[]

/** The circles of the world's review as the house has them. */
async function circlesOf(db: Database, world: World, kinds: Wanted): Promise<string[]> {
  const { id: review, parties } = world.reviews[0]!
  const rows = await db
    .selectFrom("circle")
    .select(["id", "kind", "matter", "party", "label"])
    .where("kind", "in", [...kinds])
    .execute()
  const fitting = rows.filter(({ kind, matter, party, label }) => {
    if (kind === "team" || kind === "review") return matter === review
    return kind === "mission" ? parties.includes(String(party)) : label === null
  })
  return fitting.map(({ id }) => id)
}

async function letIn(
  db: Database,
  thing: { thing: string; subject: string },
  circles: readonly string[],
): Promise<void> {
  const terms = { not_before: new Date(0), until: null, by: null, on_behalf_of: null }
  const rows = [...new Set(circles)].map((circle) => ({
    id: idFrom(`release ${thing.subject} ${circle}`),
    ...thing,
    circle,
    ...terms,
    status: "given",
    withdrawn_at: null,
  }))
  await db.insertInto("release").values(rows).execute()
}
