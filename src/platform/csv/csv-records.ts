export type CsvRecord = { readonly row: number; readonly cells: readonly string[] }

/**
 * Cells of a CSV text (RFC 4180), quoted or not, with line breaks inside quotes; blank lines are passed over. Rows are
 * counted as a spreadsheet counts them, from 1. Gives nothing when a quote is left open or stands inside a bare cell.
 */
export function csvRecords(text: string): CsvRecord[] | undefined {
  const source = text.replace(/^\uFEFF/u, "")
  const separator = separatorOf(source)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let at = 0
  let row = 1
  while (at < source.length) {
    const cell = readCell(source, at, separator)
    if (!cell) return undefined
    cells.push(cell.text)
    at = cell.end
    if (source[at] === separator) at += 1
    else {
      if (cells.some((text) => text !== "")) records.push({ row, cells })
      cells = []
      row += 1
      at += source.startsWith("\r\n", at) ? 2 : 1
      continue
    }
    if (at === source.length) records.push({ row, cells: [...cells, ""] })
  }
  return records
}

/** Spreadsheets of many languages write semicolons, and what is copied from one has tabs; the header line tells. */
function separatorOf(source: string): string {
  const header = source.slice(0, source.search(/[\r\n]|$/u))
  if (header.includes(",")) return ","
  return header.includes("\t") ? "\t" : header.includes(";") ? ";" : ","
}

function readCell(source: string, at: number, separator: string): { text: string; end: number } | undefined {
  if (source[at] === '"') return readQuoted(source, at, separator)
  let end = at
  while (end < source.length && !isEnd(source, end, separator)) {
    if (source[end] === '"') return undefined
    end += 1
  }
  return { text: source.slice(at, end).trim(), end }
}

function readQuoted(
  source: string,
  at: number,
  separator: string,
): { text: string; end: number } | undefined {
  let close = source.indexOf('"', at + 1)
  while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2)
  if (close === -1) return undefined
  const end = close + 1
  if (end < source.length && !isEnd(source, end, separator)) return undefined
  return {
    text: source
      .slice(at + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
  }
}

function isEnd(source: string, at: number, separator: string): boolean {
  return source[at] === separator || source[at] === "\n" || source[at] === "\r"
}
