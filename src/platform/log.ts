/** Structured lines for the operator: codes, ids and durations, never content, names or addresses of people. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

export function log(event: string, facts: LogFacts = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

/** A thrown bug: its kind and stack, which name code and not data. */
export function logBug(event: string, thrown: unknown, facts: LogFacts = {}): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  log(event, { ...facts, kind: error.name, stack: (error.stack ?? "").split("\n").slice(1, 9).join(" |") })
}
