import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addVersion } from "./add-version.ts"
import type { TextFacts } from "./content-text.ts"
import { tellChange } from "./find-negotiation.ts"
import { getTask, showTranslation, type TaskFacts } from "./find-task.ts"
import type { TranslationTask } from "./translation.ts"

type Translating = { task: string; follows: number; body: string }

/**
 * A translation of one version of the authoritative text. It says which version it renders, and is stale as soon as
 * there is a newer one. Of a draft it is a draft too, and is issued with it. A version that the text does not have is
 * refused with `texts.problem_version` (422).
 */
export async function translate(caller: Caller, input: Translating): Promise<TranslationTask> {
  const task = await getTask(caller, input.task)
  const { can } = await showTranslation(caller, input)

  caller.ask(can.translate, "translation.write")

  const text = await holdText(caller, task)
  const source = await caller.db
    .selectFrom("text_version")
    .select(["number", "issued"])
    .where("text", "=", text.id)
    .where("lang", "=", text.lang)
    .where("number", "=", input.follows)
    .executeTakeFirst()
  if (!source) {
    throw problem("texts.problem_version", 422, { fields: { follows: { code: "texts.problem_version" } } })
  }
  const { lang } = task
  const version = { lang, standing: "translation" as const, body: input.body, follows: source.number }
  const number = await addVersion(caller, text, { ...version, issued: source.issued !== null })
  await tellChange(caller, { id: text.negotiation })

  const { body } = await caller.db
    .selectFrom("negotiation")
    .select("body")
    .where("id", "=", text.negotiation)
    .executeTakeFirstOrThrow()
  await caller.record("translation.write", task.id, { text: text.id, lang, number, chain: `body-${body}` })
  return showTranslation(caller, input)
}

/** A translator does not see the negotiation; her task alone leads her to the text. */
async function holdText(caller: Caller, { text, negotiation }: TaskFacts): Promise<TextFacts> {
  await caller.db.selectFrom("negotiation").select("id").where("id", "=", negotiation).forUpdate().execute()
  return caller.db
    .selectFrom("content_text")
    .selectAll()
    .where("id", "=", text)
    .$castTo<TextFacts>()
    .executeTakeFirstOrThrow()
}
