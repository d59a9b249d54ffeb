import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { enterMeasure } from "./create-measure.ts"
import { readMeasuresCsv } from "./import/read-measures-csv.ts"
import { addRows } from "./table/cite-provisions.ts"

const files = import.meta.glob<string>("/packs/library/*.csv", {
  query: "?raw",
  import: "default",
  eager: true,
})

/**
 * Puts the invented laws of a few of a rehearsal's States into the library; the first of each is public. The calling
 * deed has asked leave and leaves the record. A file that cannot be read whole is our bug.
 */
export async function playLaws(caller: Caller): Promise<void> {
  const known = await caller.db.selectFrom("measure").select("id").limit(1).executeTakeFirst()
  if (known) return
  for (const [path, csv] of Object.entries(files)) {
    const party = path.split("/").at(-1)?.split(".")[0] ?? ""
    const author = await focalPointOf(caller, party)
    if (author === null) continue
    const { measures, problems } = readMeasuresCsv(csv)
    if (problems.length > 0) throw new Error(`${path}: ${JSON.stringify(problems[0])}`)
    for (const [index, { facts, table }] of measures.entries()) {
      const id = await enterMeasure(caller, { ...facts, party, author })
      await addRows(caller, { measure: id, number: 1 }, table)
      if (index === 0) await publish(caller, id, party)
    }
  }
}

async function focalPointOf(caller: Caller, party: string): Promise<string | null> {
  const found = await caller.db
    .selectFrom("role_grant")
    .select("account")
    .where("party", "=", party)
    .where("role", "=", "focal_point")
    .where("status", "=", "held")
    .executeTakeFirst()
  return found?.account ?? null
}

async function publish(caller: Caller, id: string, party: string): Promise<void> {
  const everyone = await ensureCircle(caller.db, { kind: "public" }, () => caller.newId())
  await release(caller, { kind: "measure", id }, everyone, { on_behalf_of: party })
}
