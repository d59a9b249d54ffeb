import type { Caller } from "../../platform/room.ts"
import { NEGOTIATION } from "../texts/find-negotiation.ts"
import { tasksByLanguage, tasksIn } from "../texts/find-task.ts"
import { chainOf } from "../texts/negotiation.ts"
import { translate } from "../texts/translate.ts"
import type { TranslationTask } from "../texts/translation.ts"
import type { Job, Translatable, Unit, Which } from "./registers.ts"

/** Texts before a body, as far as they were given to this translator one by one, or are the secretariat's. */
export const negotiatedTexts: Translatable = {
  kind: NEGOTIATION,
  async list(caller) {
    const found = await tasksByLanguage(caller)
    return found.map(({ negotiation, ...also }) => ({ kind: NEGOTIATION, subject: negotiation, ...also }))
  },
  find: findJob,
  async write(caller, job, { unit, body }) {
    const tasks = await tasksIn(caller, { negotiation: job.subject, lang: job.lang })
    const task = tasks.find(({ text }) => text === unit.key)
    if (task) await translate(caller, { task: task.id, follows: unit.number, body })
  },
}

async function findJob(caller: Caller, which: Which): Promise<Job | null> {
  const tasks = await tasksIn(caller, { negotiation: which.subject, lang: which.lang })
  const from = tasks[0]?.source.lang
  if (!from) return null
  const { body } = await caller.db
    .selectFrom("negotiation")
    .select("body")
    .where("id", "=", which.subject)
    .executeTakeFirstOrThrow()
  // A translator reads nothing of the negotiation: neither its title nor its symbol.
  const same = tasks.filter(({ source }) => source.lang === from)
  const can = {
    translate: same.every((task) => task.can.translate),
    approve: same.every((task) => task.can.end),
  }
  return { ...which, from, symbol: null, body, ...chainOf({ body }), units: same.map(toUnit), can }
}

function toUnit({ text, label, source, rendered, translation, standing }: TranslationTask): Unit {
  return {
    key: text,
    label,
    provisions: [],
    source: source.body,
    number: source.number,
    rendered: rendered?.body ?? null,
    translation: translation?.body ?? null,
    standing,
  }
}
