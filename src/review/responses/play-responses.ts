import type { Caller } from "../../platform/room.ts"
import type { Lang } from "../../platform/languages.ts"
import { holdingsOf } from "../../secretariat/access/holdings.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import type { FlatQuestion } from "../questionnaires/question.ts"
import { answerQuestion } from "./answer-question.ts"
import { clearResponse } from "./clear-response.ts"
import { addOffice, mapOffice } from "./keep-offices.ts"
import { openResponse } from "./open-response.ts"
import { inventedWords, LAWS } from "./played-words.ts"
import { submitResponse } from "./submit-response.ts"
import type { Value } from "./value.ts"

type Played = {
  readonly party: string
  readonly lang: Lang
  /** Of ten questions so many are answered. */
  readonly of_ten: number
  readonly submits: boolean
}

/** Fictional States of a rehearsal: one that is in the midst of it, one that has submitted, one that has begun. */
const played: readonly Played[] = [
  { party: "XAB", lang: "fr", of_ten: 6, submits: false },
  { party: "XAC", lang: "ar", of_ten: 10, submits: true },
  { party: "XAD", lang: "en", of_ten: 2, submits: false },
]

/** For a rehearsal: invented answers of fictional States to the shipped models, so that every page has something. */
export async function playResponses(caller: Caller): Promise<void> {
  const models = await caller.db
    .selectFrom("questionnaire")
    .select("id")
    .where("status", "=", "issued")
    .where("code", "=", "model-som")
    .execute()
  for (const { id } of models) for (const one of played) await playOne(caller, id, one)
}

async function playOne(caller: Caller, questionnaire: string, { party, lang, of_ten, submits }: Played) {
  const focalPoint = await playing(caller, `${party.toLowerCase()}-focal-point`)
  const experts = [
    await playing(caller, `${party.toLowerCase()}-expert`),
    await playing(caller, `${party.toLowerCase()}-second-expert`),
  ]
  await drawMap(focalPoint, party, lang)
  const { id: response } = await openResponse(focalPoint, { questionnaire, party, lang })
  const { questions } = await holdQuestionnaire(caller, questionnaire)
  for (const [index, question] of questions.entries()) {
    if (index % 10 >= of_ten) continue
    const expert = experts[index % 2] as Caller
    const value = inventedValue(question, index)
    const text = value === null || index % 3 === 0 ? inventedWords(lang, index) : ""
    await answerQuestion(expert, { response, question: question.key, item: "", base: 0, value, text, lang })
  }
  if (!submits) return
  await clearResponse(focalPoint, { response })
  await submitResponse(focalPoint, { response })
}

async function drawMap(caller: Caller, party: string, lang: Lang): Promise<void> {
  for (const [holder, names] of Object.entries(OFFICES)) {
    const name = names[lang] ?? names.en
    const { offices } = await addOffice(caller, { party, name, lang: names[lang] ? lang : "en" })
    const office = offices.find((one) => one.name === name)?.id ?? null
    await mapOffice(caller, { party, holder, office })
  }
}

const OFFICES: Readonly<Record<string, Partial<Record<Lang, string>> & { en: string }>> = {
  justice: {
    en: "Ministry of Justice and Harbours",
    fr: "Ministère de la Justice et des Ports",
    ar: "وزارة العدل والموانئ",
  },
  interior: { en: "Ministry of the Interior", fr: "Ministère de l’Intérieur", ar: "وزارة الداخلية" },
  border: {
    en: "Coast and Border Service",
    fr: "Service des côtes et des frontières",
    ar: "مصلحة السواحل والحدود",
  },
}

/** Somebody of the rehearsal does it, with what she may do and see. */
async function playing(caller: Caller, persona: string): Promise<Caller> {
  const { id: account } = await caller.db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", persona)
    .executeTakeFirstOrThrow()
  const holdings = await holdingsOf(caller.db, account)
  return { ...caller, actor: { ...caller.actor, account, ...holdings } }
}

function inventedValue({ kind, options = [], columns = [] }: FlatQuestion, index: number): Value | null {
  const law = LAWS[index % LAWS.length] as (typeof LAWS)[number]
  switch (kind) {
    case "closed":
      return { kind, answer: (["yes", "in_part", "yes", "no"] as const)[index % 4] ?? "yes" }
    case "choice":
      return { kind, chosen: options.slice(0, 1) }
    case "law":
      return { kind, laws: [{ ...law, lang: null, link: "", measure: null }] }
    case "number":
      return { kind, number: 3 + (index % 9) }
    case "date":
      return { kind, date: "2029-03-01" }
    case "authority":
      return { kind, authorities: [{ name: "Harbour Police of the islands", task: "SOM.8", contact: "" }] }
    case "link":
      return { kind, links: [{ title: "Gazette", link: "https://gazette.example/2029" }] }
    case "table":
      return { kind, rows: [Object.fromEntries(columns.map((column) => [column, "3"]))] }
    case "group":
      return {
        kind,
        items: [
          { item: "", name: "SOM 6 (1) (a)" },
          { item: "", name: "SOM 6 (1) (b)" },
        ],
      }
    default:
      return null
  }
}
