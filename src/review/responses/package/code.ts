import type { Given } from "../answer.ts"

/** Which answer a place in a file is, and which entry of the log its writer had before her. */
export type Code = { readonly number: number; readonly item: string; readonly base: number }

const PRINTED = /\[\s*q\s*(\d{1,4})(?:\s*\/\s*([a-z0-9][a-z0-9_-]{0,39}))?\s*[·•.∙・]\s*v\s*(\d{1,7})\s*\]/iu
const CLOSED = /\[\s*\/\s*q\s*(\d{1,4})(?:\s*\/\s*([a-z0-9][a-z0-9_-]{0,39}))?\s*\]/iu
const BOOKMARK = /^q(\d{1,4})(?:_([a-z0-9]{1,20}))?_v(\d{1,7})$/i

/** A question is known by its place, since a version that is issued keeps its order for ever; the first is 1. */
export function printedCode({ number, item, base }: Code): string {
  return `[q${number}${item === "" ? "" : `/${item}`}·v${base}]`
}

export function closingCode({ number, item }: Code): string {
  return `[/q${number}${item === "" ? "" : `/${item}`}]`
}

/** Forty letters, digits and `_` are all that a bookmark's name has room for; other items have the printed code. */
export function bookmarkOf({ number, item, base }: Code): string | undefined {
  if (item === "") return `q${number}_v${base}`
  return /^[a-z0-9]{1,20}$/.test(item) ? `q${number}_${item}_v${base}` : undefined
}

export function readBookmark(name: string): Code | null {
  return codeIn(BOOKMARK.exec(name))
}

/** A printed code in a line, and what was written on that line beside it. */
export function readPrinted(line: string): { code: Code; rest: string } | null {
  const found = PRINTED.exec(line)
  const code = codeIn(found)
  return found && code ? { code, rest: line.slice(found.index + found[0].length) } : null
}

/** The mark at the end of an answer, and what was written on that line before it. */
export function readClosing(line: string): { number: number; item: string; rest: string } | null {
  const found = CLOSED.exec(line)
  if (!found) return null
  return {
    number: Number(found[1]),
    item: found[2]?.toLowerCase() ?? "",
    rest: line.slice(0, found.index),
  }
}

export function isSamePlace(one: Pick<Code, "number" | "item">, other: Pick<Code, "number" | "item">) {
  return one.number === other.number && one.item === other.item
}

function codeIn(found: RegExpExecArray | null): Code | null {
  if (!found) return null
  return { number: Number(found[1]), item: found[2]?.toLowerCase() ?? "", base: Number(found[3]) }
}

const IDENTITY =
  /\[\s*palermo\s*[·•.∙・]\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\s*[·•.∙・]\s*([a-z]{2})\s*[·•.∙・]\s*(\d{1,5})\s*\]/iu
const IDENTITY_BOOKMARK = /^p_([0-9a-f]{32})$/i

/** Which response a file belongs to, in which language its blanks are, and how many answers it was made with. */
export type Identity = { readonly response: string; readonly lang: Given["lang"]; readonly count: number }

export function printedIdentity({ response, lang, count }: Identity): string {
  return `[palermo·${response}·${lang}·${count}]`
}

export function identityBookmark({ response }: Identity): string {
  return `p_${response.replaceAll("-", "")}`
}

export function readIdentity(line: string): Identity | null {
  const found = IDENTITY.exec(line)
  if (!found) return null
  return {
    response: (found[1] ?? "").toLowerCase(),
    lang: (found[2] ?? "").toLowerCase() as Identity["lang"],
    count: Number(found[3]),
  }
}

/** The response alone, where only the bookmark is left. */
export function responseOfBookmark(name: string): string | null {
  const hex = IDENTITY_BOOKMARK.exec(name)?.[1]?.toLowerCase()
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null
}
