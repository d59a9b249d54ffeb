import type { MessageKey } from "../../../platform/message-keys.ts"
import { lawsIn } from "../cited-laws.ts"
import {
  MAX_ADDRESS,
  MAX_AUTHORITIES,
  MAX_CELL,
  MAX_ITEMS,
  MAX_LAWS,
  MAX_LINKS,
  MAX_NAME,
  MAX_ROWS,
} from "../value.ts"
import type { AnswerView } from "../views.ts"

export type RowColumn = {
  readonly name: string
  /** The sentence that names it; a table's own columns have words of the questionnaire. */
  readonly key: MessageKey | null
  readonly max: number
  readonly code?: true
  /** Travels along unseen. */
  readonly hidden?: true
}

type Rows = {
  readonly list: string
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly columns: readonly RowColumn[]
  /** No answer has more. */
  readonly most: number
}

const law: readonly RowColumn[] = [
  { name: "title", key: "responses.law_title", max: MAX_NAME },
  { name: "article", key: "responses.law_article", max: 100 },
  { name: "date", key: "responses.law_date", max: 10, code: true },
  { name: "link", key: "responses.law_link", max: MAX_ADDRESS, code: true },
  { name: "lang", key: null, max: 2, hidden: true },
  { name: "measure", key: null, max: 36, hidden: true },
]
const authority: readonly RowColumn[] = [
  { name: "name", key: "responses.authority_name", max: MAX_NAME },
  { name: "task", key: "responses.authority_task", max: MAX_NAME },
  { name: "contact", key: "responses.authority_contact", max: MAX_NAME },
]
const link: readonly RowColumn[] = [
  { name: "title", key: "responses.link_title", max: MAX_NAME },
  { name: "link", key: "responses.law_link", max: MAX_ADDRESS, code: true },
]
const group: readonly RowColumn[] = [
  { name: "name", key: "responses.item_name", max: MAX_NAME },
  { name: "item", key: null, max: 40, hidden: true },
]

/** The rows of an answer that has some, as text for a form and for reading. */
export function rowsOfValue({ question, current }: Pick<AnswerView, "question" | "current">): Rows {
  const value = current?.value ?? null
  switch (question.kind) {
    case "law":
    case "closed":
      return { list: "laws", columns: law, rows: lawsIn(value).map(texts), most: MAX_LAWS }
    case "authority":
      return {
        list: "authorities",
        columns: authority,
        rows: value?.kind === "authority" ? value.authorities.map(texts) : [],
        most: MAX_AUTHORITIES,
      }
    case "link":
      return {
        list: "links",
        columns: link,
        rows: value?.kind === "link" ? value.links.map(texts) : [],
        most: MAX_LINKS,
      }
    case "group":
      return {
        list: "items",
        columns: group,
        rows: value?.kind === "group" ? value.items.map(texts) : [],
        most: MAX_ITEMS,
      }
    default:
      return {
        list: "rows",
        columns: (question.columns ?? []).map((name) => ({ name, key: null, max: MAX_CELL })),
        rows: value?.kind === "table" ? value.rows : [],
        most: MAX_ROWS,
      }
  }
}

function texts(row: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, cell === null ? "" : String(cell)]),
  )
}
