import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { setWords, wordsOf } from "../../meetings/words.ts"
import { MAX_ITEMS } from "../../meetings/meeting.ts"
import { tooMany, type Into } from "./into.ts"

/** Puts items under the numbers that the report gives them; words that stand there already are not changed. */
export async function takeAgenda(caller: Caller, { meeting, lang, facts }: Into): Promise<void> {
  const there = await caller.db
    .selectFrom("agenda_item")
    .select(["id", "number", "part"])
    .where("meeting", "=", meeting)
    .execute()
  const places = new Map(there.map(({ id, number, part }) => [`${number}.${part}`, id]))
  for (const { text, number, under } of facts("agenda")) {
    const [own, part] = under === null ? [number ?? 0, 0] : [under, number ?? 0]
    if (own < 1 || own > 60 || part > 20) continue
    const id = places.get(`${own}.${part}`) ?? (await insertItem(caller, { meeting, number: own, part }))
    places.set(`${own}.${part}`, id)
    if (places.size > MAX_ITEMS) throw tooMany(MAX_ITEMS)
    await titleIfNone(caller, { meeting, subject: id, lang, words: text })
  }
}

type Titled = {
  readonly meeting: string
  readonly subject: string
  readonly lang: Lang
  readonly words: string
}

export async function titleIfNone(caller: Caller, titled: Titled): Promise<void> {
  const words = await wordsOf(caller, [titled.subject])
  if (words.some(({ field, lang }) => field === "title" && lang === titled.lang)) return
  await setWords(caller, { ...titled, field: "title" })
}

async function insertItem(
  caller: Caller,
  place: { readonly meeting: string; readonly number: number; readonly part: number },
): Promise<string> {
  const id = caller.newId()
  await caller.db
    .insertInto("agenda_item")
    .values({ id, ...place, at: caller.now })
    .execute()
  return id
}
