import { foldText } from "./fold.ts"
import type { Labels } from "./labels/labels.ts"

const LONGEST_NAME = 80
// What is an office and no person's name.
const office = new RegExp(
  foldText(
    "group|conference|convention|protocol|secretariat|court|ministry|office|department|police|prosecut|committee|commission|agency|" +
      "groupe|conférence|secrétariat|cour |tribunal|ministère|bureau|département|parquet|comité|commissariat|" +
      "grupo|conferencia|secretaría|corte|juzgado|ministerio|oficina|departamento|fiscalía|comité|comisión|" +
      "групп|конференц|секретариат|суд |министерств|управлен|департамент|прокуратур|комитет|комисс|" +
      "الفريق|المؤتمر|الامانه|المحكمه|وزاره|مكتب|اداره|اللجنه|工作组|会议|秘书处|法院|部$|局$|办公室|委员会",
  ),
  "iu",
)

export type NamedPerson = { name: string; start: number; end: number; close: number; inside: string }

/** Words a name begins after: punctuation, an "and", a role, a title of courtesy. */
function startOfName(text: string, open: number, from: number, labels: Labels): number {
  const floor = Math.max(from, open - LONGEST_NAME)
  const before = text.slice(floor, open)
  let start = 0
  const cut = (pattern: RegExp) => {
    for (const match of before.matchAll(new RegExp(pattern.source, "giu")))
      start = Math.max(start, match.index + match[0].length)
  }
  cut(/[,;:、。"]|\.(?= ?\p{Lu}\p{L}{3,})/u)
  for (const [, role] of labels.roles) cut(role)
  while (start < before.length) {
    const rest = before.slice(start)
    const lead = /^[\s]+/.exec(rest)?.[0] ?? labels.and.exec(rest)?.[0] ?? labels.honorific.exec(rest)?.[0]
    if (lead === undefined || lead === "") break
    start += lead.length
  }
  return floor + start
}

// Small words inside a Latin or Cyrillic name; any other word in lower case is none of it.
const particles =
  /^(?:de|del|della|di|da|do|dos|das|van|von|der|den|ter|ten|la|le|el|al|ben|bar|bin|bint|ibn|abu|y|e|ould|af|du|des|d'|аль|эль|ибн|бен|оглы|кызы|ван|фон|де|ла|да|дель|делла|ди|дер|ден|бин)$/iu

/** Between two commas of a list, a few words that begin with a capital are a name, whatever small words it has. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return (
    words.length > 1 &&
    words.length <= 6 &&
    /^\p{Lu}/u.test(words[0] ?? "") &&
    /^\p{Lu}/u.test(words.at(-1) ?? "")
  )
}

/** The run of capitalised words that ends the text, and nothing of the sentence before it. */
function capitalised(text: string): number {
  const words = [...text.matchAll(/\S+/g)]
  let start = text.length
  for (const word of words.reverse()) {
    if (
      /^(?:[dD]')?\p{Lu}/u.test(word[0]) ||
      /^(?:al|el|ad|an|ar|as|аль|эль|ан|ар|ас|ад)-\p{Lu}/u.test(word[0])
    )
      start = word.index
    else if (!particles.test(word[0])) break
  }
  return start
}

/** "A B, Judge of the Supreme Court (State); C D, …": in a list parted by semicolons the name ends at the first comma. */
function beforeTitles(
  text: string,
  span: { start: number; end: number },
  open: number,
  labels: Labels,
): { name: string; start: number } | null {
  if (!text.slice(span.start, span.end).includes(";")) return null
  const opened = Math.max(text.lastIndexOf(";", open), text.lastIndexOf(":", open), span.start - 1) + 1
  const piece = text.slice(opened, open)
  const comma = piece.indexOf(",")
  if (comma < 0 || piece.length > 400) return null
  let start = 0
  for (let lead = 1; lead > 0 && start < comma; start += lead) {
    const rest = piece.slice(start, comma)
    lead = (/^\s+/.exec(rest) ?? labels.and.exec(rest) ?? labels.honorific.exec(rest))?.[0].length ?? 0
  }
  const name = piece.slice(start, comma).trim()
  return name === "" ? null : { name, start: opened + start }
}

/** People named with something in brackets after their names, within a span of folded text. */
export function namesIn(text: string, span: { start: number; end: number }, labels: Labels): NamedPerson[] {
  const names: NamedPerson[] = []
  let from = span.start
  for (const bracket of text.slice(span.start, span.end).matchAll(/\(((?:[^()]|\([^()]{0,60}\)){2,90})\)/g)) {
    const open = span.start + bracket.index
    let start = startOfName(text, open, from, labels)
    const raw = text.slice(start, open)
    const latin = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(raw)
    const wide = /[\u3400-\u9fff]/.test(raw)
    if (latin)
      start += wide
        ? (/[\p{Script=Latin}].*$/u.exec(raw)?.index ?? 0)
        : start > from && isName(raw) && !office.test(raw)
          ? 0
          : capitalised(raw)
    let name = text.slice(start, open).trim()
    const titled = beforeTitles(text, span, open, labels)
    if (titled) {
      start = titled.start
      name = titled.name
    }
    const courtesy = labels.honorific.exec(name)?.[0].length ?? 0
    start += courtesy
    name = name.slice(courtesy)
    if (office.test(name)) continue
    const close = open + bracket[0].length
    if (name.length > 1 && name.split(" ").length <= 8)
      names.push({ name, start, end: start + name.length, close, inside: bracket[1] ?? "" })
    from = close
  }
  return names
}
