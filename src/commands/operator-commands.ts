import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { migrations } from "../migrations.ts"
import { backup, restore } from "../platform/backup.ts"
import type { Words } from "../platform/command.ts"
import { readConfig } from "../platform/config.ts"
import { describeTables } from "../platform/postgres/describe-tables.ts"
import { SEAL_FILE } from "../secretariat/audit/seal-file.ts"
import { isWhole, verifyRecord } from "../secretariat/audit/verify-record.ts"
import { verificationLines } from "../secretariat/audit/verification-lines.ts"
import { openAll, type Opened } from "../server.ts"

type OperatorCommand = {
  readonly name: string
  readonly usage: string
  run(root: string, words: Words): Promise<number>
}

/** What whoever keeps the data folder may do on the machine itself; none of it has an address. */
export const operatorCommands: readonly OperatorCommand[] = [
  {
    name: "backup",
    usage: "FILE",
    run: (root, words) =>
      withHouse(root, async ({ connection }) => {
        await backup(connection, resolve(words.words[0] ?? "palermo.backup"))
        return 0
      }),
  },
  {
    name: "restore",
    usage: "FILE",
    run: (root, words) =>
      withHouse(
        root,
        async ({ connection }) => {
          const counts = await restore(connection, resolve(words.words[0] ?? "palermo.backup"), migrations)
          for (const [table, count] of counts) console.log(`${table}: ${count}`)
          return 0
        },
        { bare: true },
      ),
  },
  {
    name: "record verify",
    usage: "[--json]",
    run: (root, { options }) =>
      withHouse(root, async ({ connection, installation }) => {
        const { data } = configOf(root)
        const found = await verifyRecord(connection.db, join(data, SEAL_FILE), installation.publicKey)
        console.log(options["json"] ? JSON.stringify(found, null, 2) : verificationLines(found).join("\n"))
        return isWhole(found) ? 0 : 1
      }),
  },
  {
    name: "tables",
    usage: "",
    run: (root) =>
      withHouse(root, async ({ connection }) => {
        writeFileSync(join(root, "src/platform/tables.ts"), await describeTables(connection.db))
        return 0
      }),
  },
]

function configOf(root: string) {
  return readConfig(process.env, { root, rehearsal: false })
}

async function withHouse(
  root: string,
  work: (opened: Opened) => Promise<number>,
  options: { bare?: boolean } = {},
): Promise<number> {
  const opened = await openAll(configOf(root), { join: true, ...options })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
