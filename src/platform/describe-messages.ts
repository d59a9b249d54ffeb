import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { joinCatalogues } from "./join-catalogues.ts"
import type { Catalogues } from "./languages.ts"

// Writes the type of all sentences' keys: `node src/platform/describe-messages.ts`, after a change of a catalogue.

export const SOURCES = fileURLToPath(new URL("..", import.meta.url))
export const MESSAGE_KEYS = fileURLToPath(new URL("message-keys.ts", import.meta.url))

/** Every catalogue under a folder, read from its files: for programs that no bundler has passed over. */
export function readCatalogues(folder: string): Catalogues {
  const paths = globSync("**/languages/*.json", { cwd: folder }).sort()
  return joinCatalogues(
    Object.fromEntries(
      paths.map((path) => [
        path,
        JSON.parse(readFileSync(`${folder}/${path}`, "utf8")) as Record<string, string>,
      ]),
    ),
  )
}

/** The source of `message-keys.ts`: the keys of the English sentences, from which all others are made. */
export function describeMessages({ en }: Catalogues): string {
  const keys = Object.keys(en).sort()
  return `/** The key of every sentence. Made by describe-messages.ts from the English catalogues; not written by hand. */
export type MessageKey =
${keys.map((key) => `  | ${JSON.stringify(key)}`).join("\n")}
`
}

if (import.meta.main) writeFileSync(MESSAGE_KEYS, describeMessages(readCatalogues(SOURCES)))
