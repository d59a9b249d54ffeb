import type { AnswerView } from "../views.ts"
import type { Contents } from "./contents.ts"

/** What the State calls the offence, unit or territory that an answer is about. */
export function itemName({ held, sections }: Contents, { question, item }: AnswerView): string {
  const top = held.topOf.get(question.key)
  const group = sections
    .flatMap(({ answers }) => answers)
    .find((one) => one.question.key === top && one.item === "")
  const value = group?.current?.value
  const found = value?.kind === "group" ? value.items.find((one) => one.item === item) : undefined
  return found?.name ?? item
}
