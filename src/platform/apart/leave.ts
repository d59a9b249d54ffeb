import { dirname, join } from "node:path"

/**
 * Node's own permissions: a reader may read the readers' folder and nothing beside it, the data folder least of all;
 * nothing may be written, started or loaded natively.
 */
export function leaveFor(reader: string): string[] {
  return ["--no-warnings", "--permission", `--allow-fs-read=${join(dirname(reader), "*")}`]
}
