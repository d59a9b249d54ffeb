import type { Written } from "./write-report.ts"

/** The report as plain text, each piece one line. */
export function textOf({ title, pieces }: Written): string {
  const lines = pieces.map(({ number, text }) => (number === "" ? text : `${number} ${text}`))
  return `${[title, ...lines].join("\n\n")}\n`
}
