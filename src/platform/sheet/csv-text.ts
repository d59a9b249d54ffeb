/** What a spreadsheet would run as a formula when it opens a CSV, which cannot say that a cell is text. */
const FORMULA = /^[=+\-@\t\r]/

/** Writes rows as CSV (RFC 4180) in UTF-8 with a mark, without which old spreadsheets read no Arabic. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`
}

function cell(text: string): string {
  const neutral = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral
}
