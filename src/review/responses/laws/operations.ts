import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { Article } from "../../../secretariat/library/inputs.ts"
import { Item } from "../answer.ts"
import { WhichQuestion, Which } from "../inputs.ts"
import { Saved } from "../views.ts"
import { Laws } from "./laws.ts"

const Cited = Which.extend({
  question: z.string().min(1).max(60),
  /** The question on its page that asks for laws. */
  key: z.string().min(1).max(60),
  item: Item.default(""),
  measure: z.uuid(),
  article: Article,
})
export type Cited = z.output<typeof Cited>

/** A State's own laws beside its questions: its table is kept once and fills citations everywhere. */
export const lawsContract = {
  listLaws: read("/responses/:response/questions/:question/laws", WhichQuestion, Laws),
  citeLaw: write(
    "/responses/:response/questions/:question/laws",
    Cited,
    Saved.extend({ response: z.uuid() }),
  ),
}
