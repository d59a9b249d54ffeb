import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { PaperAsked, PaperOf } from "../../../secretariat/documents/papers.ts"
import { contentsOf } from "./contents.ts"
import { htmlPackage } from "./html-package.tsx"
import { packageSpeaker } from "./speak.ts"
import { packagePaper } from "./word-package.ts"

/** A response to be answered in a word processor or a browser: all that the caller sees of it. */
export const answersToTake: PaperOf = {
  thing: "answers",
  make: (caller, asked) => taken(caller, asked, { response: asked.id }),
}

/** The same, of the questions that were given to one office. */
export const officeAnswersToTake: PaperOf = {
  thing: "office-answers",
  async make(caller, asked) {
    const found = await caller.db
      .selectFrom("assignment")
      .select("response")
      .where("id", "=", asked.id)
      .executeTakeFirst()
    if (!found) throw notFound()
    return taken(caller, asked, { response: found.response, assignment: asked.id })
  },
}

type Wanted = { readonly response: string; readonly assignment?: string }

async function taken(caller: Caller, { lang }: PaperAsked, wanted: Wanted) {
  const contents = await contentsOf(caller, { ...wanted, lang })
  const { party, questionnaire } = contents.row
  const speaker = packageSpeaker(lang)
  return {
    name: `${questionnaire.code}-${questionnaire.version}-${party}-${lang}`,
    paper: packagePaper(contents, speaker),
    html: () => htmlPackage(contents, speaker),
  }
}
