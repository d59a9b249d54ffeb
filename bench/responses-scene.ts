import { randomUUID } from "node:crypto"
import { perform } from "../src/platform/perform.ts"
import { responses } from "../src/review/responses/contract.ts"
import { pinPack } from "../src/secretariat/instruments/pin-pack.ts"
import { enter, type Scene } from "./scene.ts"

/** A response of a fictional State to an invented questionnaire of so many questions in words; gives its id. */
export async function openQuestions(scene: Scene, count: number): Promise<string> {
  const questionnaire = await plantQuestions(scene, count)
  const credentials = { token: await enter(scene, "xaa-focal-point"), lang: "en" }
  const input = { questionnaire, party: "XAA", lang: "en" }
  const opened = await perform(scene.opened.house, { operation: responses.open, input, credentials })
  return opened.id
}

/** An invented questionnaire that everybody may read; gives its id. */
export async function plantQuestions({ opened }: Scene, count: number): Promise<string> {
  const { db } = opened.house
  const keys = Array.from({ length: count }, (_, at) => `q.n${at}`)
  const questions = keys.map((key) => ({ key, kind: "text", provisions: [], nature: "cross_cutting" }))
  const sections = Array.from({ length: Math.ceil(count / 50) }, (_, at) => ({
    key: `q.s${at}`,
    questions: questions.slice(at * 50, at * 50 + 50),
  }))
  const structure = JSON.stringify({ parts: [{ key: "q", instrument: "SOM", sections }], holes: [] })
  const [id, at] = [randomUUID(), new Date()]
  const pack = (await db.transaction().execute((inner) => pinPack({ db: inner, now: at } as never))).id
  const named = { code: `bench-${count}`, version: "1", lang: "en", source: "bench", confidence: "D" }
  await db
    .insertInto("questionnaire")
    .values({ id, ...named, pack, official: false, status: "issued", structure, at, issued: at })
    .execute()
  const texts = ["title", "q.title", ...sections.map(({ key }) => `${key}.title`), ...keys].map((key) => ({
    questionnaire: id,
    key,
    lang: "en",
    body: `The invented words of ${key}`,
    number: 1,
    follows: 1,
    at,
  }))
  await db.insertInto("question_text").values(texts).execute()
  const { id: circle } = await db
    .selectFrom("circle")
    .select("id")
    .where("kind", "=", "public")
    .executeTakeFirstOrThrow()
  const release = { id: randomUUID(), thing: "questionnaire", subject: id, circle, not_before: at }
  await db.insertInto("release").values(release).execute()
  return id
}
