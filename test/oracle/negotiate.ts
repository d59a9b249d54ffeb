import type { Asked, Operation, Output } from "../../src/platform/contract.ts"
import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { texts } from "../../src/secretariat/texts/contract.ts"
import { idFrom } from "./id-from.ts"
import type { Class, Hand, Negotiation } from "./negotiation-of-world.ts"
import { newCircles } from "./new-circles.ts"
import type { Random } from "./random.ts"
import { heldBy } from "./reference/standing.ts"
import type { Someone, World } from "./world.ts"

type Stage = { readonly house: House; readonly random: Random; readonly world: World }
type Say = <O extends Operation>(who: Someone, operation: O, input: Asked<O>) => Promise<Output<O>>

const DEADLINE = "2026-12-31"
const observers: Class = "non_governmental"
const all = ["propose", "speak", "receive", "object", "join_consensus"] as const

/** Two negotiations, brought about through the door: one of the whole house, one of a meeting. */
export async function negotiate(stage: Stage): Promise<World> {
  const negotiations: Negotiation[] = []
  for (const matter of [null, stage.world.matters[0]!]) negotiations.push(await hold(stage, matter))
  const circles = [...stage.world.circles, ...(await newCircles(stage.world, stage.house))]
  return { ...stage.world, circles, negotiations }
}

/** Draws who takes part, with which rights. The last of the five States takes no part. */
function drawRules(random: Random, parties: readonly string[]) {
  const classes: readonly Class[] = [
    "parties",
    "parties",
    "signatories",
    random.pick(["other_states", observers]),
  ]
  const participants = random
    .some(parties, classes.length)
    .map((party, index) => ({ party, class: classes[index]! }))
  const rights = {
    parties: all,
    signatories: random.pick([
      ["propose", "speak", "receive"],
      ["speak", "receive"],
    ] as const),
    other_states: random.pick([["speak", "receive"], ["receive"], []] as const),
    non_governmental: random.pick([["speak", "receive"], ["receive"], []] as const),
  } satisfies Negotiation["rights"]
  return { participants, rights }
}

/** Somebody in a post of the negotiation, as the world was drawn with. */
function holder({ world }: Stage, post: { role: string; party?: string; matter: string | null }): Someone {
  return world.people.find(
    (one) =>
      one.name.startsWith("Negotiator") &&
      heldBy(world, one).some(
        ({ role, party, matter }) =>
          role === post.role && matter === post.matter && (!post.party || party === post.party),
      ),
  )!
}

function sayIn({ house }: Stage, key: string): Say {
  let count = 0
  return (who, operation, input) =>
    perform(house, {
      operation,
      input,
      credentials: { token: who.token, lang: "en" },
      deed: idFrom(`${key} deed ${count++}`),
    })
}

async function hold(stage: Stage, matter: string | null): Promise<Negotiation> {
  const { random, world } = stage
  const say = sayIn(stage, `${matter}`)
  const { participants, rights } = drawRules(random, world.parties)
  const officer = holder(stage, { role: "officer", matter: null })
  const chair = holder(stage, { role: "chair", matter })
  const [first, second] = participants.map(({ party }) => ({
    party,
    who: holder(stage, { role: "delegate", party, matter }),
  })) as [{ party: string; who: Someone }, { party: string; who: Someone }]
  const formats = Object.fromEntries(
    ["formal", "small_group", "contact_group"].map((name) => [name, { retention_days: null }]),
  )
  const { id } = await say(officer, texts.open, {
    body: matter ? "meeting" : "conference",
    title: "A text before a body",
    lang: "en",
    participants: [...participants],
    rules: { rights: drawnRights(rights), formats },
    ...(matter && { matter }),
  })
  const drawn = await addTexts({ say, officer, id })
  const rounds = await openRounds({ say, chair, id })
  const [formal, group] = [rounds[0]!.id, rounds[1]!.id]
  const [open, parked, agreed, referred, packaged, draft] = drawn as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const words = { lang: "en", body: "Other words." } as const
  const spoken = { lang: "en", words: "What we think." } as const
  const made = async (round: string, one: typeof first) =>
    (await say(one.who, texts.propose, { round, text: open, code: "MOD", ...words, party: one.party }))
      .proposal
  const proposals: Hand[] = [
    hand(await made(formal, first), { text: open, party: first.party, kind: "proposal" }),
    {
      ...hand(await made(group, second), { text: open, party: second.party, kind: "proposal" }),
      formal: false,
    },
  ]
  const heard = { round: formal, text: open, code: "MOD", ...words, party: second.party } as const
  const { proposal } = await say(officer, texts.takeDown, heard)
  proposals.push({ ...hand(proposal, { text: open, party: second.party, kind: "proposal" }), taken: true })
  await say(chair, texts.park, { text: parked, why: "Until the other paragraph stands" })
  await say(chair, texts.agree, { text: agreed })
  const { awaits } = await say(chair, texts.agreeAdReferendum, {
    text: referred,
    capitals: [first.party],
    round: formal,
  })
  await say(chair, texts.agreeInPackage, { text: packaged, package: "Both together" })
  const voices: Hand[] = []
  for (const [kind, operation, text, one] of [
    ["comment", texts.comment, open, second],
    ["objection", texts.object, open, first],
    ["reopening", texts.askReopening, agreed, first],
  ] as const) {
    const { voice } = await say(one.who, operation, { round: formal, text, ...spoken, party: one.party })
    voices.push(hand(voice, { text, party: one.party, kind }))
  }
  const tasks = await assignAll({ stage, say, officer, text: open })
  const silent = random.chance(0.3)
  if (silent) await say(chair, texts.putUnderSilence, { negotiation: id, deadline: DEADLINE, zone: "UTC" })
  const shown = await say(chair, texts.show, { negotiation: id })
  const statuses = ["open", "parked", "agreed", "agreed_ad_referendum", "agreed_in_package", "open"] as const
  return {
    id,
    matter,
    status: silent ? "under_silence" : "open",
    participants,
    rights,
    rounds,
    texts: drawn.map((text, index) => ({ id: text, status: statuses[index]!, issued: text !== draft })),
    proposals,
    voices,
    tasks,
    referendum: { id: awaits[0]!.id, party: first.party },
    package: shown.packages[0]!.id,
  }
}

function drawnRights(rights: Negotiation["rights"]) {
  return Object.fromEntries(Object.entries(rights).map(([name, held]) => [name, [...held]]))
}

function hand(id: string, given: Pick<Hand, "text" | "party" | "kind">): Hand {
  return { id, ...given, formal: true, taken: false }
}

type Office = { readonly say: Say; readonly id: string }

/** Five texts that were issued, and one that the secretariat still drafts. */
async function addTexts({ say, officer, id }: Office & { officer: Someone }): Promise<string[]> {
  const added: string[] = []
  for (const position of ["1", "2", "3", "4", "5", "6"]) {
    if (position === "6") await say(officer, texts.issueDrafts, { negotiation: id })
    const text = { thing: "paragraph", subject: `${id}-${position}`, field: "wording", position }
    const detail = await say(officer, texts.addText, {
      negotiation: id,
      ...text,
      body: `Paragraph ${position}.`,
    })
    added.push(detail.id)
  }
  return added
}

async function openRounds({ say, chair, id }: Office & { chair: Someone }): Promise<Negotiation["rounds"]> {
  const formats = ["formal", "small_group", "contact_group"] as const
  for (const format of formats) await say(chair, texts.openRound, { negotiation: id, format })
  const { rounds } = await say(chair, texts.show, { negotiation: id })
  const over = rounds.find(({ format }) => format === "contact_group")!.id
  await say(chair, texts.closeRound, { round: over })
  return formats.map((name) => {
    const { id: round } = rounds.find(({ format }) => format === name)!
    return { id: round, formal: name === "formal", open: round !== over }
  })
}

type Assigning = { stage: Stage; say: Say; officer: Someone; text: string }

/** One task that runs and one that was ended, for two different people. */
async function assignAll({ stage, say, officer, text }: Assigning): Promise<Negotiation["tasks"]> {
  const { world } = stage
  const translators = world.people.filter(
    (one) =>
      one.name.startsWith("Negotiator") && heldBy(world, one).some(({ role }) => role === "translator"),
  )
  const tasks: { id: string; text: string; assignee: string; ended: boolean }[] = []
  for (const [index, lang] of (["fr", "ar"] as const).entries()) {
    const assignee = translators[index]!
    await say(officer, texts.assignTranslation, { text, lang, assignee: assignee.account })
    const found = await say(assignee, texts.listMyTranslations, {})
    const { id } = found.tasks.find((one) => one.text === text && one.lang === lang)!
    if (lang === "ar") await say(officer, texts.endTranslation, { task: id })
    tasks.push({ id, text, assignee: assignee.account, ended: lang === "ar" })
  }
  return tasks
}
