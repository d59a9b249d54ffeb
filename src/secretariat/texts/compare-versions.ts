import { notFound } from "../../platform/problem.ts"
import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { getText, visibleVersions } from "./find-text.ts"
import { redline } from "./redline.ts"

type Comparing = { text: string; lang?: Lang | undefined; from: number; to: number }

/** Any two versions of a text in one language, that the caller sees. */
export async function compareVersions(caller: Caller, input: Comparing) {
  const text = await getText(caller, input.text)
  const { lang = text.lang, from, to } = input
  const versions = await visibleVersions(caller)
    .where("text_version.text", "=", text.id)
    .where("text_version.lang", "=", lang)
    .where("text_version.number", "in", [from, to])
    .execute()
  const one = versions.find(({ number }) => number === from)
  const other = versions.find(({ number }) => number === to)
  if (!one || !other) throw notFound()
  return { text: text.id, lang, from, to, parts: redline(one.body, other.body, lang) }
}
