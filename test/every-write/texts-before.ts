import { texts } from "../../src/secretariat/texts/contract.ts"
import { accountOf, delegateOf, openedText, PARTICIPANTS } from "../../src/secretariat/texts/texts.fixture.ts"
import type { Delegate, TestHouse } from "../support/house.ts"

export const MOVED_ON = "platform.problem_moved_on"
export const words = { lang: "en" as const, words: "We would like to look at this again." }

/** What is there before a write on a negotiation: an issued text, an open round, and who takes part. */
export type Before = {
  readonly stage: TestHouse
  readonly officer: Delegate
  readonly chair: Delegate
  /** A delegate of a State that is a party. */
  readonly delegate: Delegate
  readonly negotiation: string
  readonly text: string
  readonly round: string
  /** A proposal of the delegate's. */
  proposal(): Promise<string>
  /** A translation of the text that is assigned. */
  task(): Promise<string>
}

const delegates = new WeakMap<TestHouse, Promise<Delegate>>()

/** Sets the scene anew, and hands it to what makes the asking. */
export function before<A>(
  ready: (set: Before) => A | Promise<A>,
  format: "formal" | "informal_consultation" = "formal",
): (stage: TestHouse) => Promise<A> {
  return async (stage) => {
    const officer = await stage.as("secretariat")
    const delegate = await delegateFor(stage)
    const participants = [...PARTICIPANTS.filter(({ party }) => party !== "XAD"), party]
    const opened = await openedText(officer, { format, open: { participants } })
    const { text, round } = opened
    return ready({
      stage,
      officer,
      chair: await stage.as("chair"),
      delegate,
      ...opened,
      async proposal() {
        const made = await delegate.does(texts.propose, { round, text, code: "NOC", lang: "en" })
        return made.proposal
      },
      async task() {
        const { id: assignee } = await accountOf(stage, "translator")
        await officer.does(texts.assignTranslation, { text, lang: "fr", assignee })
        const translator = await stage.as("translator")
        const { tasks } = await translator.does(texts.listMyTranslations, {})
        const own = tasks.find((one) => one.text === text)
        if (!own) throw new Error("the task is not in the queue")
        return own.id
      },
    })
  }
}

const party = { party: "XAD", class: "parties" as const }

/** One person of XAD takes part in every scene of a stage. */
function delegateFor(stage: TestHouse): Promise<Delegate> {
  const known = delegates.get(stage) ?? delegateOf(stage, party.party)
  delegates.set(stage, known)
  return known
}
