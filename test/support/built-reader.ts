import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { buildReaders } from "../../build-readers.mjs"

/** A reader of a test's own, built as every reader is into a folder of its own. */
export async function builtReader(file: string): Promise<{ readonly reader: string; drop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "palermo-reader-"))
  await buildReaders([file], folder)
  return {
    reader: join(folder, `${basename(file, ".ts")}.mjs`),
    drop: () => rmSync(folder, { recursive: true }),
  }
}
