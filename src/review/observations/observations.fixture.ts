import { uuidv7 } from "../../platform/ids.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { accountOf } from "../../secretariat/texts/texts.fixture.ts"
import { documents } from "../../secretariat/documents/contract.ts"
import { circleOf, createAs } from "../../secretariat/documents/documents.fixture.ts"
import { fictionalParties } from "../../secretariat/directory/find-party.ts"
import { reviews } from "../reviews/contract.ts"
import { enteredBy, STATES } from "../reviews/reviews.fixture.ts"
import { observations } from "./contract.ts"
import type { Line } from "./observation.ts"

let made = 0

type Also = { readonly started?: string; readonly mechanism?: string; readonly phase?: number }

/** A review of State A by two others, with the people of all three named for it. */
export async function namedReview(stage: TestHouse, also: Also = {}): Promise<string> {
  const officer = await stage.as("secretariat")
  const { state, phase } = next()
  const review = await enteredBy(officer, { state, phase, ...also })
  for (const party of [state, ...STATES.reviewers]) {
    for (const role of ["focal_point", "expert"]) await name(stage, { review, party, role })
  }
  return review
}

/** One review for each State and phase: each test takes one of its own. */
function next(): { state: string; phase: number } {
  const { state, reviewers } = STATES
  const others = fictionalParties().filter(({ id }) => id !== state && !reviewers.some((one) => one === id))
  const index = made++
  const place = Math.floor(index / 4)
  return { state: place === 0 ? state : (others[place - 1]?.id ?? ""), phase: 1 + (index % 4) }
}

type Named = { readonly review: string; readonly party: string; readonly role: string }

async function name(stage: TestHouse, { review, party, role }: Named): Promise<void> {
  const persona = `${party.toLowerCase()}-${role.replace("_", "-")}`
  const { id: account } = await accountOf(stage, persona)
  const grant = { account, role, party, matter: review, since: stage.clock.now }
  await stage.database.db
    .insertInto("role_grant")
    .values({ id: uuidv7(), ...grant })
    .execute()
}

export type Table = {
  readonly review: string
  readonly state: string
  /** A provision that the review is about, of the Smuggling Protocol where the State is party to it. */
  readonly provision: string
  readonly officer: Delegate
  readonly own: Delegate
  readonly ownExpert: Delegate
  readonly reviewer: Delegate
  readonly expert: Delegate
  readonly second: Delegate
}

/** Everybody at one review. */
export async function tableOf(stage: TestHouse, also: Also = {}): Promise<Table> {
  const review = await namedReview(stage, also)
  const officer = await stage.as("secretariat")
  const { state, instruments } = await officer.does(reviews.show, { review })
  const own = state.toLowerCase()
  return {
    review,
    state,
    provision: instruments.includes("SOM") ? "SOM.6.1" : "UNTOC.5.1",
    officer,
    own: await stage.as(`${own}-focal-point`),
    ownExpert: await stage.as(`${own}-expert`),
    reviewer: await stage.as("xab-focal-point"),
    expert: await stage.as("xab-expert"),
    second: await stage.as("xba-focal-point"),
  }
}

const line = {
  kind: "challenge",
  lang: "en",
  body: "The law asks for a benefit that was received.",
} as const

/** A line that a reviewing expert has drafted. */
export function drafted({ expert, review, ...table }: Table, also: Partial<Line> = {}): Promise<Line> {
  const { kind = line.kind, provision = table.provision, body = line.body } = also
  return expert.does(observations.draft, { review, kind, provision, lang: "en", body })
}

export async function proposed(table: Table, also: Partial<Line> = {}): Promise<string> {
  const { id: observation } = await drafted(table, also)
  await table.reviewer.does(observations.propose, { observation })
  return observation
}

/** A line that the State agreed to, and one that is kept with its comment. */
export async function settledList(table: Table): Promise<{ agreed: string; kept: string }> {
  const agreed = await proposed(table)
  await table.own.does(observations.agree, { observation: agreed })
  const kept = await proposed(table, { kind: "suggestion", body: "Consider a wider definition." })
  await commented(table, kept)
  await table.reviewer.does(observations.keep, { observation: kept })
  return { agreed, kept }
}

export function commented({ own }: Table, observation: string): Promise<Line> {
  return own.does(observations.comment, { observation, lang: "fr", body: "La loi le prévoit déjà." })
}

/** Every focal point clears an output as it stands. */
export async function cleared(table: Table, output: "observations" | "summary"): Promise<void> {
  const { review, own, reviewer, second } = table
  for (const who of [own, reviewer, second]) {
    const { outputs } = await who.does(observations.list, { review })
    const { sha256 } = outputs.find((one) => one.output === output)!
    await who.does(observations.clear, { review, output, sha256: String(sha256) })
  }
}

export function summarized({ reviewer, review }: Table, body = "The law was read.") {
  return reviewer.does(observations.writeSummary, { review, lang: "en", body })
}

/** The list, handed on, with a signed note of the State to publish some of it. */
export async function transmitted(stage: TestHouse, table: Table) {
  const lines = await settledList(table)
  await cleared(table, "observations")
  const { review, officer } = table
  const { id: outcome } = await officer.does(observations.transmit, { review, output: "observations" })
  return { outcome, ...lines, note: await noteOf(stage, table) }
}

export async function noteOf(stage: TestHouse, { own, state }: Table): Promise<string> {
  const { id: document } = await createAs(stage, own, { title: "Note verbale", party: state })
  const circle = await circleOf(stage, "national", state)
  await own.does(documents.release, { document, circle })
  return document
}

/** The texts that translators have of what was handed on. */
export function wordsOf({ database: { db } }: TestHouse, outcome: string) {
  return db.selectFrom("content_text").select(["id", "field"]).where("subject", "=", outcome).execute()
}

type Translated = { readonly text: string; readonly lang: "zh"; readonly body: string }

/** As if a translator had rendered the first version of a text. */
export async function translatedInto({ database: { db }, clock }: TestHouse, { text, ...words }: Translated) {
  const version = { text, ...words, number: 1, follows: 1, standing: "translation", at: clock.now }
  await db
    .insertInto("text_version")
    .values({ id: uuidv7(), ...version })
    .execute()
}
