import { problem } from "../../../platform/problem.ts"
import type { Speaker } from "../../../platform/languages.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import type { Caller } from "../../../platform/room.ts"
import type { FlatQuestion } from "../../questionnaires/question.ts"
import { slotOf } from "../answer.ts"
import type { Reached } from "../find-response.ts"
import { linesOf } from "./answer-lines.ts"
import { printedCode } from "./code.ts"
import { contentsOf, type Contents } from "./contents.ts"
import { answersIn, entriesFrom, missingOf, type Before, type Placed } from "./entries.ts"
import { labelsOf } from "./labels.ts"
import { MAX_PROBLEMS, type Problem } from "./package.ts"
import { readLines } from "./read-lines.ts"
import type { ReadPackage } from "./read-package.ts"
import { placeOf, type Place, type WordAnswers } from "./read-word.ts"
import { packageSpeaker } from "./speak.ts"
import { packagePaper } from "./word-package.ts"
import { readWordText } from "./word-text.ts"

/** Reads the answers of a Word package, and says of everything that it could not place or read. */
export async function readWordPackage(
  caller: Caller,
  facts: Reached,
  found: WordAnswers,
): Promise<ReadPackage> {
  if (found.response !== null && found.response !== facts.id) throw problem("responses.problem_package_other")
  const lang = found.lang ?? facts.lang
  const contents = await contentsOf(caller, { response: facts.id, lang })
  const speaker = packageSpeaker(lang)
  const labels = await labelsOf(caller, contents.held)
  const shown = answersIn(contents)
  const places = found.places.map((place) => ({ place, answer: shown.get(slotAt(contents, place) ?? "") }))
  const placed = places.flatMap(({ place, answer }): Placed[] => {
    if (!answer) return []
    const read = (before: Before, question: FlatQuestion) =>
      readLines(before, labels(question), { now: place.lines, before: linesOf(before, speaker) })
    return [{ shown: answer, base: place.code.base, doubtful: place.doubtful, read }]
  })
  const problems: Problem[] = [
    ...found.problems,
    ...(found.response === null ? [{ code: "responses.package_no_identity", place: "" } as const] : []),
    ...places.flatMap(({ place, answer }) => (answer ? [] : [unknown(place)])),
    ...missingOf(found.count, found.places.length),
    ...(await outside(found, contents, speaker)),
  ]
  const sure = found.response !== null
  const read = await entriesFrom(caller, { contents, lang, sure }, placed)
  return { lang, ...read, problems: [...read.problems, ...problems].slice(0, MAX_PROBLEMS) }
}

/** The answer that a place stands for. */
function slotAt({ held }: Contents, { code }: Place): string | undefined {
  const question = held.questions[code.number - 1]?.key
  return question === undefined ? undefined : slotOf({ question, item: code.item })
}

function unknown({ code, lines }: Place): Problem {
  const said = placeOf(lines.join(" "))
  return { code: "responses.package_unknown", place: placeOf(`${printedCode(code)} ${said}`) }
}

/** Words that stand in no answer's place and that the form did not print itself: nobody's text is passed over. */
async function outside(
  { outside: lines }: WordAnswers,
  contents: Contents,
  speaker: Speaker,
): Promise<Problem[]> {
  if (lines.length === 0) return []
  const form = readWordText(await wordOf(packagePaper(contents, speaker), { markup: "clean" }))
  const printed = new Set(form.paragraphs.map(spaceless))
  return lines
    .filter((line) => !printed.has(spaceless(line)))
    .map((line) => ({ code: "responses.package_outside", place: placeOf(line) }))
}

function spaceless(line: string): string {
  return line.normalize("NFKC").replaceAll(/\s+/gu, "")
}
