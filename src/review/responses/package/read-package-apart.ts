import { readerBeside, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import type { HtmlAnswers } from "./read-html.ts"
import type { WordAnswers } from "./read-word.ts"

/** What stands in a file, before it is laid beside the answers of a response. */
export type ReadFile = { readonly word: WordAnswers } | { readonly html: HtmlAnswers }

const unreadable = "responses.problem_package_unreadable"

const apart: Apart = {
  reader: readerBeside(import.meta.url, "package"),
  limits: usualLimits,
  codes: { ...usualCodes, ended: unreadable },
}

/** Reads a file that was answered elsewhere. Refuses one that is no package. */
export function readPackageApart(bytes: Uint8Array): Promise<ReadFile> {
  return readApart<ReadFile>(apart, bytes, null)
}
