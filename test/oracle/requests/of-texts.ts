import type { Random } from "../random.ts"
import { holds, seats, sees } from "../reference/negotiating.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask where texts are negotiated: mostly in what she sees, else anywhere, or of nothing at all. */
export function textRequests(scene: Scene, random: Random) {
  const { world } = scene
  const anywhere = world.negotiations
  const near = anywhere.filter((one) => sees(scene, one))
  const chosen = random.pick(near.length > 0 && random.chance(0.7) ? near : anywhere)
  const other = random.pick(anywhere)
  const idOf = (things: readonly { readonly id: string }[]) =>
    random.chance(0.04) ? random.uuid() : random.pick(things).id
  const negotiation = () => ({ negotiation: idOf([chosen]) })
  const text = () => ({ text: idOf(chosen.texts) })
  const round = () => ({ round: idOf(random.chance(0.9) ? chosen.rounds : other.rounds) })
  const own = seats(scene, chosen).map(({ party }) => party)
  const anyone = chosen.participants.map(({ party }) => party)
  const party = () => {
    // Whoever sits for no State speaks for her office, and mostly names none.
    if (own.length === 0 && holds(scene, chosen) && random.chance(0.7)) return {}
    const named = { party: random.pick(own.length > 0 ? own : anyone) }
    return random.pick([{}, named, named, { party: random.pick(world.parties) }])
  }
  const why = { why: "So that it can be read again" }
  const body = { body: `Words of their own ${random.below(1_000)}.` }
  const spoken = { lang: "en", words: "What we think of it." }
  const proposed = () => ({ ...round(), ...text(), code: "MOD", lang: "en", ...body })
  const task = () => ({ task: idOf(chosen.tasks) })
  const voice = () => idOf(chosen.voices)
  const proposal = () => ({ proposal: idOf(chosen.proposals), ...party() })
  const said = () => ({ ...text(), round: idOf(chosen.rounds), ...party(), ...spoken })
  const translators = world.grants.filter(({ role }) => role === "translator")
  return {
    list: () => ({}),
    show: negotiation,
    showText: text,
    compare: () => ({ ...text(), from: 1, to: 1 }),
    showFloor: negotiation,
    nonPaper: () => ({ ...negotiation(), ...random.pick([{}, { markup: "tracked" }]) }),
    listMyTranslations: () => ({}),
    showTranslation: task,
    open: () => ({
      body: "conference",
      title: "Another text",
      lang: "en",
      participants: [{ party: random.pick(world.parties), class: "parties" }],
    }),
    carryOn: () => ({ ...negotiation(), body: "conference" }),
    addText: () => ({
      ...negotiation(),
      thing: "paragraph",
      subject: "new",
      field: "wording",
      position: "9",
      body: "A paragraph.",
    }),
    draftVersion: () => ({ ...text(), ...body }),
    issueVersion: text,
    issueDrafts: negotiation,
    openRound: () => ({ ...negotiation(), format: random.pick(["formal", "small_group"]) }),
    closeRound: round,
    setFloor: () => ({
      ...negotiation(),
      text: random.pick(random.chance(0.8) ? chosen.texts : other.texts).id,
    }),
    propose: () => ({ ...proposed(), ...party() }),
    takeDown: () => ({ ...proposed(), party: random.pick(random.chance(0.8) ? anyone : world.parties) }),
    confirmProposal: proposal,
    withdrawProposal: proposal,
    showToChair: proposal,
    agreeToName: () => ({ ...proposal(), agree: true }),
    comment: said,
    object: said,
    askReopening: () => ({
      ...said(),
      text: idOf(chosen.texts.filter(({ status }) => status.startsWith("agreed"))),
    }),
    withdrawVoice: () => ({ voice: voice(), ...party() }),
    setChairText: () => ({ ...text(), ...body, base: 1 }),
    takeUp: text,
    bracket: text,
    park: () => ({ ...text(), ...why }),
    refer: () => ({ ...text(), round: chosen.rounds.find(({ formal, open }) => open && !formal)!.id }),
    agreeAdReferendum: () => ({ ...text(), capitals: [random.pick(anyone)] }),
    liftReferendum: () => ({ referendum: idOf([chosen.referendum]) }),
    agree: text,
    agreeInPackage: () => ({ ...text(), package: "Another package" }),
    agreePackage: () => ({ package: idOf([{ id: chosen.package }]) }),
    reopen: () => ({ ...text(), request: voice() }),
    withdrawText: text,
    forward: () => ({ ...negotiation(), to: "The Conference" }),
    adopt: negotiation,
    adoptAsOrallyAmended: negotiation,
    endorse: negotiation,
    takeNote: negotiation,
    putUnderSilence: () => ({ ...negotiation(), deadline: "2026-12-31", zone: "UTC" }),
    breakSilence: () => ({ ...negotiation(), ...party(), ...spoken }),
    concludeSilence: negotiation,
    explainPosition: () => ({ ...negotiation(), ...party(), ...spoken }),
    assignTranslation: () => ({
      ...text(),
      lang: "ru",
      assignee: random.pick(random.chance(0.8) ? translators : world.grants).account,
    }),
    endTranslation: task,
    translate: () => ({ ...task(), follows: 1, ...body }),
  }
}
