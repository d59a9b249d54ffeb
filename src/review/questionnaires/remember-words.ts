import { languages } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { remember } from "../../secretariat/memory/segments/remember.ts"
import { BODY, QUESTIONNAIRE } from "./find-questionnaire.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { isStale, textsOf } from "./words.ts"

type Version = Pick<QuestionnaireFacts, "id" | "code" | "version" | "lang">

/** The translations of a version that are in step enter the memory of the house, once somebody answers for them. */
export async function rememberWords(
  caller: Caller,
  { id, code, version, lang: from }: Version,
  standing: "approved" | "adopted",
): Promise<void> {
  const rows = await textsOf(caller, id)
  const own = rows.filter(({ lang }) => lang === from)
  const numbers = new Map(own.map(({ key, number }) => [key, number]))
  const sources = new Map(own.map(({ key, body }) => [key, body]))
  for (const to of languages.filter((lang) => lang !== from)) {
    const texts = rows.flatMap((row) => {
      const source = sources.get(row.key)
      if (row.lang !== to || source === undefined || isStale(row, numbers)) return []
      return [{ key: row.key, source, translation: row.body }]
    })
    const thing = { kind: QUESTIONNAIRE, subject: id, body: BODY, symbol: `${code} ${version}` }
    await remember(caller, { ...thing, from, to, standing, texts })
  }
}
