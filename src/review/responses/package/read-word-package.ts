import { problem } from "../../../platform/problem.ts"
import type { Lang } from "../../../platform/languages.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import type { Caller } from "../../../platform/room.ts"
import { slotOf, type Given } from "../answer.ts"
import type { Reached } from "../find-response.ts"
import { versionViewer } from "../version-view.ts"
import type { AnswerView } from "../views.ts"
import { linesOf } from "./answer-lines.ts"
import { basesOf } from "./base-rows.ts"
import { printedCode } from "./code.ts"
import { contentsOf, type Contents } from "./contents.ts"
import { labelsOf } from "./labels.ts"
import { MAX_PROBLEMS, type Entry, type Problem } from "./package.ts"
import { readLines } from "./read-lines.ts"
import type { ReadPackage } from "./read-package.ts"
import { placeOf, readWord, type Place, type WordAnswers } from "./read-word.ts"
import { packageSpeaker } from "./speak.ts"
import { packagePaper } from "./word-package.ts"
import { readWordText } from "./word-text.ts"

/** Reads the answers of a Word package, and says of everything that it could not place or read. */
export async function readWordPackage(
  caller: Caller,
  facts: Reached,
  bytes: Uint8Array,
): Promise<ReadPackage> {
  const text = readWordText(bytes)
  const found = readWord(text)
  if (found.response !== null && found.response !== facts.id) throw problem("responses.problem_package_other")
  const lang = found.lang ?? facts.lang
  const contents = await contentsOf(caller, { response: facts.id, lang })
  const placed = found.places.map((place) => ({ place, shown: shownAt(contents, place) }))
  const known = placed.flatMap(({ place, shown }) => (shown ? [{ place, shown }] : []))
  const problems: Problem[] = [
    ...found.problems,
    ...(found.response === null ? [{ code: "responses.package_no_identity", place: "" } as const] : []),
    ...placed.flatMap(({ place, shown }) => (shown ? [] : [unknown(place)])),
    ...missing(found),
    ...(await outside(found, contents, lang)),
  ]
  const read = await readAll(caller, { facts, contents, lang, known, sure: found.response !== null })
  return {
    lang,
    entries: read.entries,
    unchanged: read.unchanged,
    problems: [...read.problems, ...problems].slice(0, MAX_PROBLEMS),
  }
}

type Known = { readonly place: Place; readonly shown: AnswerView }
type Reading = {
  readonly facts: Reached
  readonly contents: Contents
  readonly lang: Lang
  readonly known: readonly Known[]
  readonly sure: boolean
}

async function readAll(caller: Caller, { facts, contents, lang, known, sure }: Reading) {
  const speaker = packageSpeaker(lang)
  const labels = await labelsOf(caller, contents.held)
  const based = known.map(({ place, shown }) => ({ ...slotIn(shown), base: place.code.base }))
  const baseOf = await basesOf(caller, facts.id, based)
  const rows = based.flatMap((one) => baseOf(one) ?? [])
  const view = await versionViewer(caller, rows)
  const entries: Entry[] = []
  const problems: Problem[] = []
  for (const { place, shown } of known) {
    const slot = { ...slotIn(shown), base: place.code.base }
    const row = baseOf(slot)
    const before = { question: shown.question, current: row ? view(row) : null }
    const question = contents.held.byKey.get(shown.question.key)
    if (!question) continue
    const given = { now: place.lines, before: linesOf(before, speaker) }
    const { value, text, problems: faults } = readLines(before, labels(question), given)
    problems.push(...faults.map((code) => ({ code, place: question.number })))
    const same = JSON.stringify([value, text]) === JSON.stringify([row?.value ?? null, row?.text ?? ""])
    if (same) continue
    const doubtful = place.doubtful || !sure || (slot.base > 0 && !row)
    entries.push({ ...slot, value, text, lang: row?.lang ?? lang, written: null, doubtful })
  }
  return { entries, problems, unchanged: known.length - entries.length }
}

function slotIn({ question, item }: AnswerView): Pick<Given, "question" | "item"> {
  return { question: question.key, item }
}

/** The answer that a place stands for, among those that the caller sees. */
function shownAt({ held, sections }: Contents, { code }: Place): AnswerView | undefined {
  const key = held.questions[code.number - 1]?.key
  if (key === undefined) return undefined
  const wanted = slotOf({ question: key, item: code.item })
  return sections
    .flatMap(({ answers }) => answers)
    .find(({ question, item }) => slotOf({ question: question.key, item }) === wanted)
}

function unknown({ code, lines }: Place): Problem {
  const said = placeOf(lines.join(" "))
  return { code: "responses.package_unknown", place: placeOf(`${printedCode(code)} ${said}`) }
}

/** How many answers the file was made with stands in it: what is gone is said, and is no answer. */
function missing({ places, count }: WordAnswers): Problem[] {
  const gone = count === null ? 0 : count - places.length
  return gone > 0 ? [{ code: "responses.package_missing", place: String(gone) }] : []
}

/** Words that stand in no answer's place and that the form did not print itself: nobody's text is passed over. */
async function outside({ outside: lines }: WordAnswers, contents: Contents, lang: Lang): Promise<Problem[]> {
  if (lines.length === 0) return []
  const form = readWordText(await wordOf(packagePaper(contents, packageSpeaker(lang)), { markup: "clean" }))
  const printed = new Set(form.paragraphs.map(spaceless))
  return lines
    .filter((line) => !printed.has(spaceless(line)))
    .map((line) => ({ code: "responses.package_outside", place: placeOf(line) }))
}

function spaceless(line: string): string {
  return line.normalize("NFKC").replaceAll(/\s+/gu, "")
}
