import { builtinModules } from "node:module"
import { targetOf, type Source, type Tree } from "./source.ts"

/** Packages that need a server; an island takes none of them, however far away. */
const SERVER_PACKAGES =
  /^(kysely|pg|pg-.*|fastify|@fastify|nodemailer|vite|docx|mammoth|unpdf|@myriaddreamin)(\/|$)/
const SERVER_FILES =
  /^src\/platform\/(database|perform|deeds|moves|blobs|jobs|migrate|backup|serve|postgres)(\.ts|\/)/

/** Nothing reachable from an island takes the database or `node:`: it would not run, and would show what is inside. */
export function islandsStandAlone(tree: Tree): string[] {
  const islands = [...tree.sources.values()].filter(({ path }) =>
    /\.(island|inline|worker)\.tsx?$/.test(path),
  )
  return islands.flatMap((island) => reach(tree, island))
}

function reach(tree: Tree, island: Source): string[] {
  const seen = new Set([island.path])
  const open = [island]
  const faults: string[] = []
  for (let source = open.pop(); source; source = open.pop()) {
    for (const taken of source.taken.filter(({ erased }) => !erased)) {
      const target = targetOf(source, taken)
      if (isOfServer(target ?? taken.from)) {
        faults.push(`${source.path}:${taken.line} takes ${taken.from}, and ${island.path} reaches it`)
      }
      const next = target === undefined ? undefined : tree.sources.get(target)
      if (!next || seen.has(next.path)) continue
      seen.add(next.path)
      open.push(next)
    }
  }
  return faults
}

function isOfServer(taken: string): boolean {
  const builtin = taken.startsWith("node:") || builtinModules.includes(taken)
  return builtin || SERVER_PACKAGES.test(taken) || SERVER_FILES.test(taken)
}
