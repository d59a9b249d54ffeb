import { IntlMessageFormat, type Formatters } from "intl-messageformat"
import { dateFormat, numberFormat, pluralRules } from "./intl-formats.ts"
import type { Catalogues, Lang } from "./languages.ts"
import type { Values } from "./problem.ts"

type Saying = {
  /** The locale whose plurals and digits are used. */
  readonly tag: string
  readonly values: Values
  readonly onMissing: (key: string, lang: Lang) => void
}

type CompiledMessages = {
  /** The sentence, or nothing when the language has none or a value is missing. */
  say(key: string, lang: Lang, saying: Saying): string | undefined
}

const known = new WeakMap<Catalogues, CompiledMessages>()

/** The messages of these catalogues, each compiled once and kept as long as the catalogues are. */
export function compiled(catalogues: Catalogues): CompiledMessages {
  const found = known.get(catalogues)
  if (found) return found
  const messages = compile(catalogues)
  known.set(catalogues, messages)
  return messages
}

/** Values are JSON: a plain day `YYYY-MM-DD` in a sentence that says `date` is that day everywhere. */
const formatters: Formatters = {
  getNumberFormat: (tag, options) => numberFormat(String(tag), options),
  getPluralRules: (tag, options) => pluralRules(String(tag), options),
  getDateTimeFormat: (tag) => {
    const day = dateFormat(String(tag), { dateStyle: "long", timeZone: "UTC" })
    return { format: (value) => day.format(new Date(String(value))) } as Intl.DateTimeFormat
  },
}

/** How many missing sentences are remembered as already reported: codes may come from data. */
const MAX_REPORTED = 1000

function compile(catalogues: Catalogues): CompiledMessages {
  const formats = new Map<string, IntlMessageFormat>()
  const reported = new Set<string>()

  const formatOf = (key: string, lang: Lang, tag: string): IntlMessageFormat | undefined => {
    const id = `${lang} ${tag} ${key}`
    const made = formats.get(id)
    const message = made ? undefined : own(catalogues[lang], key)
    if (message === undefined) return made
    const format = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true, formatters })
    formats.set(id, format)
    return format
  }
  const report = (key: string, lang: Lang, { onMissing }: Saying): undefined => {
    const id = `${lang} ${key}`
    if (reported.has(id) || reported.size >= MAX_REPORTED) return
    reported.add(id)
    onMissing(key, lang)
  }

  return {
    say(key, lang, saying) {
      try {
        const sentence = formatOf(key, lang, saying.tag)?.format(saying.values)
        return sentence === undefined ? report(key, lang, saying) : String(sentence)
      } catch {
        return report(key, lang, saying)
      }
    },
  }
}

/** Only what the catalogue itself holds: a key that comes as data may be spelled `constructor`. */
function own(catalogue: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
}
