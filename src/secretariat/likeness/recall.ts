import { languages, type Lang } from "../../platform/languages.ts"
import type { Lexica } from "./fingerprint.ts"
import { like } from "./like.ts"
import { makeIndex } from "./make-index.ts"

/** The same things said in each language, by key; only keys that every language has are compared. */
export type Parallel = Readonly<Record<Lang, ReadonlyMap<string, string>>>

/** Of the texts of one language, the share whose counterpart is found first among those of the other. */
export type Direction = {
  readonly from: Lang
  readonly to: Lang
  readonly recall: number
  readonly missed: readonly string[]
}

/** Recall at the first place in all thirty directions. The search sees texts alone: no keys, provisions, order or numbers. */
export function measureRecall(parallel: Parallel, lexica: Lexica): Direction[] {
  const keys = [...parallel.en.keys()].filter((key) => languages.every((lang) => parallel[lang].has(key)))
  if (keys.length === 0) throw new Error("no text stands in all six languages")
  return languages.flatMap((to) => {
    const held = keys.map((key, place) => ({
      id: String(place),
      lang: to,
      text: hidden(parallel[to].get(key)),
    }))
    const index = makeIndex(held, lexica)
    return languages.flatMap((from) => (from === to ? [] : [measure({ from, to, keys, parallel, index })]))
  })
}

type Asked = {
  from: Lang
  to: Lang
  keys: readonly string[]
  parallel: Parallel
  index: ReturnType<typeof makeIndex>
}

function measure({ from, to, keys, parallel, index }: Asked): Direction {
  const missed = keys.filter((key, place) => {
    const query = { lang: from, text: hidden(parallel[from].get(key)) }
    const [first] = like(index, query, { limit: 1, floor: 0 })
    return first?.id !== String(place)
  })
  return { from, to, recall: 1 - missed.length / keys.length, missed }
}

/** Numbers would give a text away. */
function hidden(text = ""): string {
  return text.replace(/\p{N}+/gu, " ")
}
