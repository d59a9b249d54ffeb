import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { freshDatabase } from "../../../test/support/database.ts"
import { keepRecord } from "./keep-record.ts"
import { keys, makeEntry, START } from "./record-for-test.ts"
import { SEAL_FILE } from "./seal-file.ts"
import { startSealing } from "./start-sealing.ts"
import { verifyRecord } from "./verify-record.ts"

test("a house that stops leaves nothing unsealed, and says when sealing failed", async () => {
  await using database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), "sealing-"))
  const failures: unknown[] = []
  const sealing = {
    db: database.db,
    key: keys.privateKey,
    publicKey: keys.publicKey,
    now: () => START,
    failed: (thrown: unknown) => void failures.push(thrown),
  }
  await database.db.transaction().execute((db) => keepRecord(db, [makeEntry(1)]))

  await startSealing({ ...sealing, file: join(folder, "missing", SEAL_FILE) })()
  expect(failures).toHaveLength(1)

  const file = join(folder, SEAL_FILE)
  const stop = startSealing({ ...sealing, file })
  await stop()
  expect(failures).toHaveLength(1)
  expect(await verifyRecord(database.db, file, keys.publicKey)).toMatchObject({ seals: 1, unsealed: 0 })
})
