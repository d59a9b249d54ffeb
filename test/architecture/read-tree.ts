import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readSource } from "./read-source.ts"
import type { Tree } from "./source.ts"

/** Where sources are; what stands on the floors is in `src`. */
const FOLDERS = "{src,test,bench,ordeal}"

/** Reads every source below a root. Refuses an empty scan: a rule that saw no file would hold. */
export function readTree(root: string): Tree {
  const paths = globSync(`${FOLDERS}/**/*.{ts,tsx}`, { cwd: root }).sort()
  if (!paths.some((path) => path.startsWith("src/"))) throw new Error(`no source was found below ${root}`)
  const sources = paths.map((path) => readSource(root, path, readFileSync(join(root, path), "utf8")))
  return { root, sources: new Map(sources.map((source) => [source.path, source])) }
}
