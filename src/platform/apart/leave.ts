import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Node's own permissions: a reader may read the program and nothing beside it, the data folder least of all; nothing
 * may be written, started or loaded natively.
 */
export function leaveFor(reader: string): string[] {
  const root = rootOf(dirname(reader))
  const folders = ["build/server", "src", "packs", "node_modules"].map((folder) => join(root, folder, "*"))
  const readable = [join(root, "package.json"), ...folders].map((path) => `--allow-fs-read=${path}`)
  return ["--no-warnings", "--permission", ...readable]
}

/** Where the program's package begins. */
function rootOf(folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, "package.json")) ? folder : rootOf(above)
}
