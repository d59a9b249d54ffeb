import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { listParties } from "../../secretariat/directory/find-party.ts"
import { actionsOf } from "../../secretariat/directory/find-actions.ts"
import { statusOf } from "../../secretariat/directory/treaty-status.ts"
import { addText } from "../../secretariat/texts/add-text.ts"
import { openNegotiation, type Opening } from "../../secretariat/texts/open-negotiation.ts"
import { CHAIN, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"
import type { Negotiated } from "./inputs.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { sayer, showQuestionnaire } from "./show-questionnaire.ts"
import { placed, textKeys } from "./structure.ts"
import { textsOf, wordsIn } from "./words.ts"
import type { Questionnaire } from "./views.ts"

/** What a negotiated text is called over there: its subject is the key of the text here. */
export const NEGOTIATED = { thing: "question_text", field: "body" } as const

/**
 * Lays a draft before a body: one text for each text of the questionnaire, in its authoritative language. The parties
 * to its first treaty take part as parties, signatories and other States beside them; the chair issues the texts.
 */
export async function negotiateQuestionnaire(
  caller: Caller,
  input: z.output<typeof Negotiated>,
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.negotiate")
  if (!leaveOf(caller.actor, facts).negotiate) throw problem("platform.problem_moved_on", 409)

  const { body, matter } = input
  const words = wordsIn(await textsOf(caller, facts.id), facts.lang, facts.lang)
  const say = sayer(words, facts)
  const negotiation = await openNegotiation(caller, {
    body,
    ...(matter && { matter }),
    title: say("title").text.slice(0, 300),
    lang: facts.lang,
    participants: await participants(caller, facts),
  })
  await layTexts(caller, facts, { negotiation, say })
  await caller.db.updateTable("questionnaire").set({ negotiation }).where("id", "=", facts.id).execute()

  await caller.record("questionnaire.negotiate", facts.id, { negotiation, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: facts.id })
}

type Laying = { readonly negotiation: string; readonly say: (key: string) => { text: string } }

async function layTexts(
  caller: Caller,
  facts: QuestionnaireFacts,
  { negotiation, say }: Laying,
): Promise<void> {
  const numbers = new Map(placed(facts.structure).map(({ key, number }) => [key, number]))
  for (const [index, key] of textKeys(facts.structure).entries()) {
    const number = numbers.get(key)
    await addText(caller, {
      negotiation,
      ...NEGOTIATED,
      subject: key,
      position: String(index + 1).padStart(4, "0"),
      ...(number && { label: number }),
      body: say(key).text,
    })
  }
}

async function participants(
  caller: Caller,
  { structure }: QuestionnaireFacts,
): Promise<Opening["participants"]> {
  const instrument = structure.parts[0]?.instrument ?? "UNTOC"
  const date = caller.now.toISOString().slice(0, 10)
  const { parties } = await listParties(caller, {})
  const actions = Map.groupBy(
    await actionsOf(caller, { instruments: [instrument, "UNTOC"] }),
    ({ state }) => state,
  )
  return parties.map(({ id }) => {
    const { status } = statusOf(actions.get(id) ?? [], { state: id, instrument, date })
    if (status === "party") return { party: id, class: "parties" }
    return { party: id, class: status === "signatory" ? "signatories" : "other_states" }
  })
}
