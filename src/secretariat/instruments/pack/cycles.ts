/** The nodes that lie on a cycle: from each of them some path leads back to itself. */
export function onCycles(edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const start of edges.keys()) {
    if (reaches(edges, start)) found.add(start)
  }
  return found
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, goal: string): boolean {
  const seen = new Set<string>()
  const open = [...(edges.get(goal) ?? [])]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === goal) return true
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...(edges.get(node) ?? []))
  }
  return false
}
