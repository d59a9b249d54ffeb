import type { Faults } from "./faults.ts"
import type { Head } from "./instrument-row.ts"
import { openFile, parseOne, parseRows, type Placed, type Reading } from "./places.ts"
import { LANGS, type Confidence, type Lang } from "./row-fields.ts"
import { GistRow, TextsHead, TitleRow } from "./text-row.ts"

/** A title or gist in one language. */
export type Text = {
  readonly ref: string
  readonly lang: Lang
  readonly text: string
  readonly author: string
  readonly source: string
  readonly confidence: Confidence
}

export type TextFile = {
  readonly instrument: string
  readonly kind: "titles" | "gists"
  readonly lang: Lang
  readonly file: string
  readonly rows: readonly Placed<Text>[]
  /** Also those of rows that were not understood, so that one fault does not look like two. */
  readonly refs: readonly string[]
}

type Wanted = Pick<TextFile, "instrument" | "kind" | "lang" | "file">

/** Titles are asked for in all six languages, gists in those that the head of the pack lists. */
export function textFilesOf(head: Head): Wanted[] {
  return head.instruments.flatMap(({ code, folder, gists }) => [
    ...LANGS.map((lang) => wanted(code, "titles", { folder, lang })),
    ...gists.map((lang) => wanted(code, "gists", { folder, lang })),
  ])
}

function wanted(instrument: string, kind: Wanted["kind"], at: { folder: string; lang: Lang }): Wanted {
  return { instrument, kind, lang: at.lang, file: `${at.folder}/${kind}.${at.lang}.json` }
}

export function readTexts(reading: Reading, head: Head): TextFile[] {
  return textFilesOf(head).flatMap((wanted) => {
    const { file, lang } = wanted
    if (!(file in reading.files)) reading.faults.add({ file }, "instruments.pack_language_missing", { lang })
    const opened = openFile(reading, file)
    if (!opened) return []
    const { rows, ...own } = opened
    const defaults = parseOne(reading.faults, TextsHead, { value: own, place: { file } })
    if (defaults && defaults.lang !== lang) {
      reading.faults.add({ file, field: "lang" }, "instruments.pack_field_wrong", { field: "lang" })
    }
    return [
      {
        ...wanted,
        rows: defaults ? parseTexts(reading.faults, { ...wanted, rows, defaults }) : [],
        refs: rawRefs(rows),
      },
    ]
  })
}

type Raw = Wanted & { readonly rows: unknown; readonly defaults: Omit<Text, "ref" | "text"> }

function parseTexts(faults: Faults, { rows, defaults, kind, file }: Raw): Placed<Text>[] {
  const schema = kind === "titles" ? TitleRow : GistRow
  const parsed = parseRows(faults, schema, { rows, place: { file, section: "rows" } })
  return parsed.map(({ row, place }) => ({ place, row: { ...defaults, ...row } }))
}

/** Every ref that some row of the list gives, understood or not. */
export function rawRefs(rows: unknown): string[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) => {
    const ref = typeof row === "object" && row !== null ? (row as { ref?: unknown }).ref : undefined
    return typeof ref === "string" ? [ref] : []
  })
}
