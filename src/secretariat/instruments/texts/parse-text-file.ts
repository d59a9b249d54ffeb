import { z } from "zod"

export type Entry = { readonly ref: string; readonly text: string; readonly lang?: string | undefined }
type Parsed = {
  readonly lang?: string | undefined
  readonly source?: string | undefined
  readonly entries: Entry[]
}

const JsonFile = z.object({
  lang: z.string().optional(),
  source: z.string().optional(),
  texts: z.array(z.object({ ref: z.string(), text: z.string(), lang: z.string().optional() })),
})

/** The two forms a file of official texts may have; null when it is JSON of another shape. */
export function parseTextFile(content: string): Parsed | null {
  const text = content.replace(/^\uFEFF/, "")
  return text.trimStart().startsWith("{") ? parseJson(text) : parsePlain(text)
}

function parseJson(text: string): Parsed | null {
  try {
    const read = JsonFile.safeParse(JSON.parse(text))
    if (!read.success) return null
    const { texts, ...head } = read.data
    return { ...head, entries: texts }
  } catch {
    return null
  }
}

/** `SOM.8.6: text` begins a text, which goes on until the next one begins; before the first stand `lang:` and `source:`. */
const BEGINS = /^\s*([A-Z]{2,8}\.[0-9A-Za-z.]+)\s*:\s?(.*)$/
const HEAD = /^\s*(lang|source)\s*:\s*(.*?)\s*$/

function parsePlain(text: string): Parsed {
  const head: { lang?: string; source?: string } = {}
  const entries: { ref: string; text: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, ref, first = ""] = BEGINS.exec(line) ?? []
    const last = entries.at(-1)
    if (ref !== undefined) entries.push({ ref, text: first })
    else if (last) last.text += `\n${line}`
    else {
      const [, name, value = ""] = HEAD.exec(line) ?? []
      if (name === "lang" || name === "source") head[name] = value
    }
  }
  return { ...head, entries }
}
