import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"

export type Writing = { readonly key: string; readonly lang: Lang; readonly body: string }

/**
 * Writes the words of one key in one language. A new wording of the authoritative language is one version later, so
 * that its translations say that they follow an older one; the same wording again changes nothing.
 */
export async function writeText(
  caller: Caller,
  { id, lang: authoritative }: Pick<QuestionnaireFacts, "id" | "lang">,
  { key, lang, body }: Writing,
): Promise<void> {
  const rows = await caller.db
    .selectFrom("question_text")
    .select(["lang", "number", "body"])
    .where("questionnaire", "=", id)
    .where("key", "=", key)
    .where("lang", "in", [lang, authoritative])
    .execute()
  const before = rows.find((row) => row.lang === lang)
  const source = rows.find((row) => row.lang === authoritative)?.number ?? 0
  const words = body.replaceAll(/\r\n?/g, "\n").normalize("NFC")
  const number = before ? before.number + (before.body === words ? 0 : 1) : 1
  if (lang === authoritative && before && before.body !== words)
    await keepBefore(caller, id, { ...before, key })
  const row = {
    questionnaire: id,
    key,
    lang,
    body: words,
    number,
    follows: lang === authoritative ? number : source,
    at: caller.now,
  }
  await caller.db
    .insertInto("question_text")
    .values(row)
    .onConflict((conflict) => conflict.columns(["questionnaire", "key", "lang"]).doUpdateSet(row))
    .execute()
}

/** The wording that goes: its translations render it until they are written anew. */
async function keepBefore(
  caller: Caller,
  questionnaire: string,
  { key, number, body }: { key: string; number: number; body: string },
): Promise<void> {
  await caller.db
    .insertInto("question_text_before")
    .values({ questionnaire, key, number, body })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
