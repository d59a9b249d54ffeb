type Spelled = Record<string, string>

/** `P1M designation; promptly` and back: each entry on its own, its parts in the order of their names. */
export function spell(entries: readonly Spelled[], names: readonly string[]): string {
  return entries.map((entry) => names.flatMap((name) => entry[name] ?? []).join(" ")).join("; ")
}

export function unspell(text: string, names: readonly string[]): Spelled[] {
  const entries = text.split(";").map((entry) => entry.trim().split(/\s+/))
  return entries
    .filter(([first]) => first !== "")
    .map((parts) => Object.fromEntries(parts.map((part, index) => [names[index] ?? `more_${index}`, part])))
}

export const DEADLINE = ["within", "from"] as const
export const NOTICE = ["to", "what", "when"] as const
