import { sql } from "kysely"
import type { JobWorker } from "../../../platform/jobs.ts"
import { log } from "../../../platform/log.ts"
import type { Database } from "../../../platform/room.ts"
import { askLink, type Asking, type Found } from "./ask-link.ts"
import { AT_ONCE, MAX_CHECKED } from "./limits.ts"

/** Looks at links every night, where the operator said that this installation may reach out. */
export const checkLinks: JobWorker = {
  name: "library.check-links",
  every: "41 2 * * *",
  async work({ db, now }) {
    log("links checked", { count: await checkSome(db, now) })
  },
}

type Link = { readonly party: string; readonly link: string }

/** Asks the links that were not asked for longest, a bounded number. Gives how many. */
export async function checkSome(db: Database, now: Date, asking: Asking = {}): Promise<number> {
  const links = await nextLinks(db)
  for (let start = 0; start < links.length; start += AT_ONCE) {
    const some = links.slice(start, start + AT_ONCE)
    const found = await Promise.all(some.map(({ link }) => askLink(link, asking)))
    for (const [index, one] of some.entries())
      await keep(db, now, { ...one, state: found[index] ?? "silent" })
  }
  await forgetUnused(db)
  return links.length
}

/** Links of the newest versions of measures that stand. */
function standing() {
  return sql`select distinct measure.party, measure_text.link from measure
    join measure_text on measure_text.measure = measure.id and measure_text.number = measure.version
    where measure.status <> 'withdrawn' and measure_text.link is not null`
}

async function nextLinks(db: Database): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select entered.party, entered.link from (${standing()}) as entered
    left join measure_link using (party, link)
    order by measure_link.checked nulls first, entered.party, entered.link limit ${MAX_CHECKED}`.execute(db)
  return rows
}

async function keep(db: Database, now: Date, { party, link, state }: Link & { state: Found }): Promise<void> {
  const silences = state === "silent" ? 1 : 0
  await db
    .insertInto("measure_link")
    .values({ party, link, state, silences, checked: now })
    .onConflict((conflict) =>
      conflict.columns(["party", "link"]).doUpdateSet({
        state,
        checked: now,
        silences: silences === 0 ? 0 : sql<number>`measure_link.silences + 1`,
      }),
    )
    .execute()
}

async function forgetUnused(db: Database): Promise<void> {
  await sql`delete from measure_link where (party, link) not in (${standing()})`.execute(db)
}
