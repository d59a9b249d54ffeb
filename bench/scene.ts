import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "../src/platform/config.ts"
import { perform } from "../src/platform/perform.ts"
import { rehearsal } from "../src/rehearsal/contract.ts"
import { identity } from "../src/secretariat/identity/contract.ts"
import { openAll, type Opened } from "../src/server.ts"

export type Scene = { readonly opened: Opened; readonly data: string; close(): Promise<void> }

/** A rehearsal on an embedded PostgreSQL with nothing switched off: what is committed is on the disk. */
export async function openScene(): Promise<Scene> {
  const data = mkdtempSync(join(tmpdir(), "palermo-bench-"))
  const opened = await openAll(readConfig({ PALERMO_DATA: data }, { root: data, rehearsal: true }))
  await perform(opened.house, {
    operation: rehearsal.make,
    input: {},
    credentials: { token: null, lang: "en" },
  })
  return {
    opened,
    data,
    async close() {
      await opened.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The token of a session of an invented person. */
export async function enter({ opened }: Scene, persona: string): Promise<string> {
  const credentials = { token: null, lang: "en" }
  const { session } = await perform(opened.house, {
    operation: identity.enter,
    input: { persona },
    credentials,
  })
  return session
}
