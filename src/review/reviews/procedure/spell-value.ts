/** More than any rule has parts. */
const MAX_LINES = 200
const NUMBER = /^-?\d{1,9}$/
const NOTHING = "-"

/**
 * A rule's value as lines that somebody who knows the rule and no program can change: `count = 6`, `1.cluster = crim`; a
 * value without parts is one line by itself, an empty list a dash.
 */
export function spellValue(value: unknown): string {
  return leaves(value, "")
    .map(([path, leaf]) => (path ? `${path} = ${leaf}` : leaf))
    .join("\n")
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value !== "object" || value === null) return [[path, String(value)]]
  const parts = Array.isArray(value)
    ? value.map((part, index) => [String(index + 1), part] as const)
    : Object.entries(value)
  if (parts.length === 0) return [[path, NOTHING]]
  return parts.flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key))
}

/** The value of such lines; null when they cannot be one. Whether it is one of the rule, the pack's reader says. */
export function parseValue(text: string): unknown {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0 || lines.length > MAX_LINES) return null
  if (lines.length === 1 && !lines[0]!.includes("=")) return leafOf(lines[0]!)
  const root: Tree = new Map()
  for (const line of lines) {
    const at = line.indexOf("=")
    if (at < 1 || !plant(root, line.slice(0, at).trim().split("."), line.slice(at + 1).trim())) return null
  }
  return grown(root)
}

type Tree = Map<string, Tree | string>

function plant(root: Tree, path: readonly string[], leaf: string): boolean {
  let at = root
  for (const key of path.slice(0, -1)) {
    const below = at.get(key) ?? new Map<string, Tree | string>()
    if (typeof below === "string") return false
    at.set(key, below)
    at = below
  }
  const last = path.at(-1) ?? ""
  if (last === "" || at.has(last)) return false
  at.set(last, leaf)
  return true
}

function grown(tree: Tree | string): unknown {
  if (typeof tree === "string") return leafOf(tree)
  const keys = [...tree.keys()]
  const counted = keys.every((key) => /^\d{1,3}$/.test(key))
  if (!counted) return Object.fromEntries([...tree].map(([key, part]) => [key, grown(part)]))
  return keys.toSorted((one, other) => Number(one) - Number(other)).map((key) => grown(tree.get(key)!))
}

function leafOf(text: string): unknown {
  if (text === NOTHING) return []
  if (text === "true" || text === "false") return text === "true"
  if (text === "null") return null
  return NUMBER.test(text) ? Number(text) : text
}
