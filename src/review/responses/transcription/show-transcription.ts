import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { audiencesOf } from "../../../secretariat/access/releases.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { slotOf, isAnswered } from "../answer.ts"
import { currentAnswers, hashAnswer } from "../answer-log.ts"
import { layForm } from "../export/lay-form.ts"
import { getFacts, mayWrite, type Reached } from "../find-response.ts"
import type { Status } from "../response.ts"
import { rowOf } from "../row-of.ts"
import { toCircle } from "../show-response.ts"
import type { Transcription } from "./transcription.ts"

/** What somebody enters elsewhere has been cleared: a draft would be entered twice. */
const READY: ReadonlySet<Status> = new Set(["cleared", "submitted"])

export function isReady({ status }: Pick<Reached, "status">): boolean {
  return READY.has(status)
}

/** The cleared answers in the form's order, with what was entered of them; for those who work on the whole. */
export async function showTranscription(caller: Caller, input: { response: string }): Promise<Transcription> {
  const facts = await getFacts(caller, input.response)
  if (!facts.whole) throw notFound()
  const ready = isReady(facts)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const answers = ready ? (await currentAnswers(caller, facts.id).execute()).filter(isAnswered) : []
  const { sections } = await layForm(caller, { held, answers: answers.map(withoutSource) })
  const entered = await ticksOf(caller, facts.id)
  const shown = sections.map(({ part, title, lines }) => ({
    part,
    title,
    lines: lines.flatMap(({ question, answers: given }) => {
      const entries = given.map(({ item, name, value, text, lang, question: key }) => {
        const hash = hashAnswer({ question: key, item, value, text, lang }).toString("hex")
        const ticked = entered.get(slotOf({ question: key, item })) === hash
        return { item, name, value, text, lang, hash, entered: ticked }
      })
      return entries.length === 0 ? [] : [{ question, entries }]
    }),
  }))
  const entries = shown.flatMap(({ lines }) => lines.flatMap((line) => line.entries))
  return {
    response: await rowOf(caller, facts),
    ready,
    sections: shown.filter(({ lines }) => lines.length > 0),
    count: entries.length,
    done: entries.filter((entry) => entry.entered).length,
    visible_to: ((await audiencesOf(caller, [facts.id])).get(facts.id) ?? []).map(toCircle),
    can: { tick: ready && mayWrite(caller.actor, facts) },
  }
}

function withoutSource<T extends { readonly source: unknown }>(row: T) {
  return { ...row, source: null }
}

async function ticksOf(caller: Caller, response: string): Promise<Map<string, string>> {
  const rows = await caller.db
    .selectFrom("answer_transcribed")
    .select(["question", "item", "hash"])
    .where("response", "=", response)
    .execute()
  return new Map(rows.map((row) => [slotOf(row), row.hash.toString("hex")]))
}
