import { namesApart, namesBehind } from "./apposed.ts"
import { printedSlice } from "./fold.ts"
import { placeOf, type Passage } from "./joining.ts"
import type { Unit } from "./outline.ts"
import { classOf, holdsStates, membersOf, type Member, type Reader } from "./participants.ts"
import type { ClassWord, Place } from "./report.ts"
import { sentencesOf, trimmed, type Span } from "./sentences.ts"

/** One lead sentence with those it names. */
export type Group = {
  word: ClassWord
  lead: string
  folded: string
  members: Member[]
  /** After a colon, and not within the sentence. */
  listed: boolean
  at: Place
  span: Span
  passage: Passage
}

type Said = { word?: ClassWord } & ({ list: Span } | { found: Member[] })

function groupOf(passage: Passage, lead: Span, said: Said, reader: Reader): Group {
  const folded = passage.folded.text.slice(lead.start, lead.end)
  const word = said.word ?? classOf(folded, reader.labels)
  const found = "found" in said ? said.found : membersOf(passage, said.list, word, reader)
  const end = "list" in said ? said.list.end : lead.end
  return {
    word,
    lead: printedSlice(passage.folded, lead.start, lead.end).trim(),
    folded,
    members: found,
    listed: "list" in said,
    at: placeOf(passage, lead.start, end),
    span: { start: lead.start, end },
    passage,
  }
}

/** Patterns are tried on every sentence: that which also says where its parts stand is made once of each. */
const placed = new WeakMap<RegExp, RegExp>()

function withPlaces(pattern: RegExp): RegExp {
  const made = placed.get(pattern) ?? new RegExp(pattern.source, pattern.flags.replace("d", "") + "d")
  placed.set(pattern, made)
  return made
}

/** Those named in the sentence itself: "The observer for X, a signatory, also made a statement." */
function inlineGroups(passage: Passage, sentence: Span, reader: Reader): Group[] {
  const text = passage.folded.text.slice(sentence.start, sentence.end)
  const { attends, speaks } = reader.labels
  for (const pattern of reader.deed === "attends" ? [...attends, ...speaks] : speaks) {
    const match = withPlaces(pattern).exec(text.slice(0, 1_500))
    const at = match?.indices?.groups?.["who"]
    if (!match || !at || at[1] <= at[0]) continue
    const tail = reader.labels.after.exec(text.slice(at[0], at[1]))
    const end = tail && tail.index > 0 ? at[0] + tail.index : at[1]
    const span = trimmed(passage.folded.text, { start: sentence.start + at[0], end: sentence.start + end })
    const apart = reader.deed === "speaks" ? groupsApart(passage, { sentence, span }, reader) : []
    if (apart.length > 0) return apart
    const word = classOf(text, reader.labels)
    const members = namedIn(passage, span, word, reader)
    // A pattern made for speakers may name a guest too, but then only one whose name is known.
    if (reader.deed === "attends" && speaks.includes(pattern) && members.some((one) => one.iso === null))
      continue
    if (members.length > 0)
      return [groupOf(passage, sentence, { found: withGroup(members, passage, sentence, reader) }, reader)]
  }
  return [groupOf(passage, sentence, { found: [] }, reader)]
}

/** One sentence that says a class between two names speaks of two groups: none if all it names are one. */
function groupsApart(
  passage: Passage,
  { sentence, span }: Record<"sentence" | "span", Span>,
  reader: Reader,
) {
  const wide = reader.book.lang === "zh"
  const behind = wide ? [] : namesBehind(passage, { from: span.end, to: sentence.end }, reader)
  const [next] = behind
  const parts = wide
    ? namesApart(passage, span, reader)
    : next
      ? [{ names: span, end: next.names.start }, ...behind]
      : []
  const groups = parts.map(({ names, end }) => {
    const whole = { start: names.start, end }
    const word = classOf(passage.folded.text.slice(whole.start, whole.end), reader.labels)
    const found = withGroup(namedIn(passage, names, word, reader), passage, whole, reader)
    return groupOf(passage, sentence, { found, word }, reader)
  })
  return groups.every(({ members }) => members.length > 0 && members.every((one) => isSettled(one, reader)))
    ? groups
    : []
}

function isSettled({ iso, name }: Member, { known }: Reader): boolean {
  return iso !== null || known.has(name.toLowerCase())
}

/** "The representative of X, speaking on behalf of the Group of Y, made a statement." In Chinese the word has two meanings. */
function withGroup(members: Member[], passage: Passage, sentence: Span, reader: Reader): Member[] {
  const [only, ...others] = members
  if (!only || others.length > 0 || reader.deed !== "speaks" || reader.book.lang === "zh") return members
  const text = passage.folded.text.slice(sentence.start, sentence.end)
  const words = new RegExp(`(?<!\\p{L})${reader.labels.behalf.source.replace("^", "")}`, "iu").exec(text)
  if (!words) return members
  const from = words.index + words[0].length
  const rest = /^[^,.;:()]{4,160}/u.exec(text.slice(from))?.[0] ?? ""
  // Where no comma parts the group from what was done, its name's end is not certain.
  if (rest === "" || reader.labels.spoke.test(rest)) return members
  const end = sentence.start + from + rest.length
  return [{ ...only, behalf: printedSlice(passage.folded, sentence.start + from, end).trim() }]
}

/** Organizations that attend are known by name when they speak; a State stands by its name behind its standing. */
function namedIn(passage: Passage, span: Span, word: ClassWord, reader: Reader): Member[] {
  const listed = membersOf(passage, span, word, reader)
  const settled = listed.filter((member) => isSettled(member, reader))
  if (settled.length === listed.length) return listed
  const tail =
    reader.book.lang === "zh" && (holdsStates(word) || word === "organizations")
      ? tailState(passage, span, reader)
      : null
  if (tail) return tail
  return holdsStates(word) ? settled : listed
}

/** 《议定书》签署国泰国: the State is the end of the phrase. */
function tailState(passage: Passage, span: Span, reader: Reader): Member[] | null {
  for (let start = span.start + 1; start < span.end - 1; start++) {
    const rest = { start, end: span.end }
    const members = membersOf(passage, rest, "parties", reader)
    if (members.length > 0 && members.every((member) => member.iso !== null)) return members
    if (span.end - start > 200) break
  }
  return null
}

function colonOf(text: string, sentence: Span): number {
  let depth = 0
  for (let at = sentence.start; at < sentence.end; at++) {
    const sign = text[at]
    if (sign === "(") depth++
    else if (sign === ")") depth = Math.max(0, depth - 1)
    else if (sign === ":" && depth === 0) return at
  }
  return -1
}

/** The groups a passage names, sentence by sentence. A sentence that ends in a colon opens what follows it. */
function groupsIn(passage: Passage, reader: Reader): Group[] {
  const { text } = passage.folded
  return sentencesOf(text).flatMap((sentence) => {
    const colon = colonOf(text, sentence)
    if (colon < 0) return inlineGroups(passage, sentence, reader)
    const lead = trimmed(text, { start: sentence.start, end: colon })
    return [groupOf(passage, lead, { list: { start: colon + 1, end: sentence.end } }, reader)]
  })
}

/** The groups of a paragraph: of its own sentences, or of the lettered list under it. */
export function groupsOf(unit: Unit, reader: Reader): Group[] {
  if (unit.children.length === 0) return groupsIn(unit.lead, reader)
  const children = unit.children.map((child) => child.passage)
  if (
    children.some((child) => colonOf(child.folded.text, { start: 0, end: child.folded.text.length }) >= 0)
  ) {
    return children.flatMap((child) => groupsIn(child, reader))
  }
  const [group] = groupsIn(unit.lead, reader)
  if (!group) return []
  const members = children.flatMap((child) =>
    membersOf(child, { start: 0, end: child.folded.text.length }, group.word, reader),
  )
  return [{ ...group, members: [...group.members, ...members], at: unit.at }]
}
