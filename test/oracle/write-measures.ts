import type { Database } from "../../src/platform/room.ts"
import { idFrom } from "./id-from.ts"
import type { Circle, Measure, World } from "./world.ts"

/** The release by which everybody sees a public law, and the row of its table. */
export const toEverybody = ({ id }: Measure) => idFrom(`${id} to everybody`)
export const rowOfTable = ({ id }: Measure) => idFrom(`${id} row`)

export async function writeMeasures(db: Database, { measures, circles, now }: World): Promise<void> {
  const at = new Date(now.getTime() - 3_600_000)
  const facts = { kind: "act", level: "national", original: "en", at }
  const text = { number: 1, lang: "en", standing: "official", name: "An act" }
  const rows = measures.map(({ id, party, author }) => ({
    id,
    party,
    author,
    status: "in_force",
    version: 1,
    at,
  }))
  const versions = measures.map(({ id }) => {
    return { measure: id, number: 1, change: "create", status: "in_force", ...facts }
  })
  const table = measures.map((one) => {
    return { id: rowOfTable(one), measure: one.id, article: "12", ref: "SOM.6.1", number: 1 }
  })
  await db.insertInto("measure").values(rows).execute()
  await db.insertInto("measure_version").values(versions).execute()
  await db
    .insertInto("measure_text")
    .values(measures.map(({ id }) => ({ measure: id, ...text })))
    .execute()
  await db.insertInto("measure_provision").values(table).execute()
  const releases = measures.flatMap((one) => releasesOf(one, circles))
  await db
    .insertInto("release")
    .values(releases.map((release) => ({ ...release, thing: "measure", not_before: at })))
    .execute()
}

function releasesOf(measure: Measure, circles: readonly Circle[]) {
  const { id, party } = measure
  const national = circles.find((one) => one.kind === "national" && one.party === party)!
  const everybody = circles.find(({ kind }) => kind === "public")!
  return [
    { id: idFrom(`${id} within`), subject: id, circle: national.id },
    ...(measure.public ? [{ id: toEverybody(measure), subject: id, circle: everybody.id }] : []),
  ]
}
