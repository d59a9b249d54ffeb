import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The files of a pack as `readInstrumentPack` takes them: text by name relative to the pack's folder. */
export function readFolder(folder: string): Record<string, string> {
  const names = globSync("**/*.json", { cwd: folder }).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]))
}
