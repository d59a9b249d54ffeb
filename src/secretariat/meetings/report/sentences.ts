/** A stretch of folded text. */
export type Span = { start: number; end: number }

const abbreviated =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|no|nos|st|ste|sr|sra|sres|mm?|mmes?|núm|art|arts|para|paras|vs|prof|excmo|excma|lt|col|gen|maj|capt|cmdr|sgt|insp|supt|hon|rev|jr|sen|amb|г|гг|см|ст|п|rev|add|corr|\p{Lu})$/iu

/** Sentences of a paragraph. A stop inside a symbol, after an initial or an abbreviation ends none. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const stop of text.matchAll(/[.。!?](?=["')]{0,2}(?:\s|$|[\u3400-\u9fff]))/g)) {
    const end = stop.index + 1
    if (stop[0] === "." && abbreviated.test(text.slice(Math.max(start, end - 8), end - 1))) continue
    if (text.slice(start, end).trim() !== "") spans.push({ start, end })
    start = end
  }
  if (text.slice(start).trim() !== "") spans.push({ start, end: text.length })
  return spans.map((span) => trimmed(text, span))
}

export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? "")) from++
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--
  return { start: from, end: to }
}

/** Splits at separators outside brackets. */
export function splitOutside(text: string, span: Span, separators: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  let start = span.start
  for (let at = span.start; at < span.end; at++) {
    const sign = text[at] ?? ""
    if (sign === "(" || sign === "[") depth++
    else if ((sign === ")" || sign === "]") && depth > 0) depth--
    else if (depth === 0 && separators.includes(sign)) {
      spans.push({ start, end: at })
      start = at + 1
    }
  }
  spans.push({ start, end: span.end })
  return spans.map((one) => trimmed(text, one)).filter((one) => one.end > one.start)
}
