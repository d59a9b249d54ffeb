import type { Caller } from "../../platform/room.ts"
import { redline } from "../../secretariat/texts/redline.ts"
import type { HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { toView } from "../questionnaires/show-questionnaire.ts"
import type { WordsOf } from "../questionnaires/words.ts"
import { answerColumns, currentAnswers, wordsHash, type AnswerRow } from "./answer-log.ts"
import { openBranches } from "./branch.ts"
import { responses } from "./contract.ts"
import { othersBeingWritten, versionViewer } from "./version-view.ts"
import type { AnswerView } from "./views.ts"

/** Versions of one page that are shown below it, the newest first. */
const MAX_HISTORY = 40

type Asked = {
  readonly response: string
  readonly keys: readonly string[]
  /** The one item that is shown; all of them without it. */
  readonly item?: string
  readonly held: HeldQuestionnaire
  readonly words: WordsOf
  readonly writes: boolean
  readonly history: boolean
}

/** Questions with what was answered, for those who work on the response. */
export async function showAnswers(caller: Caller, asked: Asked): Promise<AnswerView[]> {
  const { response, keys, item, held, words, writes } = asked
  let current = currentAnswers(caller, response).where("answer_head.question", "in", [...keys])
  let open = openBranches(caller, response).where("question", "in", [...keys])
  if (item !== undefined) current = current.where("answer_head.item", "=", item)
  if (item !== undefined) open = open.where("item", "=", item)
  const heads = await current.execute()
  const branches = await open.orderBy("at").execute()
  const history = asked.history ? await earlier(caller, asked) : []
  const view = await versionViewer(caller, [...heads, ...branches, ...history])
  const others = othersBeingWritten(caller, heads)
  if (others.length > 0) caller.afterwards(responses.settle, { answers: others })
  const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
  const byKey = Map.groupBy(heads, ({ question }) => question)
  return keys.flatMap((key) => {
    const question = held.byKey.get(key)
    if (!question) return []
    const shown = byKey.get(key) ?? []
    const rows: (AnswerRow | null)[] = shown.length > 0 ? shown : [null]
    return rows.map((row) => ({
      question: toView(question, { words, say, beside: null }),
      item: row?.item ?? item ?? "",
      number: row?.number ?? 0,
      was: wordsHash(row ?? { value: null, text: "" }),
      current: row && view(row),
      branches: of(branches, key, row).map((branch) => ({
        version: view(branch),
        parts: redline(row?.text ?? "", branch.text, branch.lang),
        can: { choose: writes },
      })),
      history: of(history, key, row).map(view),
    }))
  })
}

function of(rows: readonly AnswerRow[], key: string, head: AnswerRow | null): AnswerRow[] {
  return rows.filter((row) => row.question === key && (head === null || row.item === head.item))
}

function earlier(caller: Caller, { response, keys, item = "" }: Asked): Promise<AnswerRow[]> {
  return caller.db
    .selectFrom("answer")
    .where("answer.response", "=", response)
    .where("question", "in", [...keys])
    .where("item", "=", item)
    .where((where) => where.or([where("branch", "is", null), where("branch", "<>", "open")]))
    .select(answerColumns)
    .orderBy("answer.at", "desc")
    .orderBy("number", "desc")
    .limit(MAX_HISTORY)
    .$castTo<AnswerRow>()
    .execute()
}
