import { sql } from "kysely"
import { fill, joinRegisters } from "../src/platform/registers.ts"
import type { Caller } from "../src/platform/room.ts"
import { makeServer } from "../src/platform/serve.ts"
import { noAssets } from "../src/platform/serve/assets.ts"
import { rooms } from "../src/rooms.ts"
import { released } from "../src/secretariat/access/releases.ts"
import { instruments } from "../src/secretariat/instruments/contract.ts"
import { citations, type Citation } from "../src/secretariat/instruments/registers.ts"
import { perform } from "../src/platform/perform.ts"
import { joinServing } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { openScene, type Scene } from "./scene.ts"

const STATES = 190
const ANSWERS = 400_000
const VISITS = 60
/** The bound for an article page with its trace, in server time. */
const BOUND_MS = 50
const ARTICLES = ["SOM.8", "SOM.6", "UNTOC.18"]

/** An article's page with its trace while 190 States' 400,000 answers, one in fifty released to all, lie behind it. */
export const benchTrace: Bench = {
  name: "trace",
  async run() {
    const scene = await openScene()
    await plantAnswers(scene)
    const { house } = scene.opened
    const planted = {
      fills: [fill(citations, { kind: "answer", heading: "instruments.title_clusters", list: citedAnswers })],
    }
    const joined = { ...house, registers: joinRegisters([...rooms, planted]) }
    const server = await makeServer(joinServing(joined, noAssets), { requestsPerMinute: 1_000_000 })
    const figures: Figure[] = []
    for (const article of ARTICLES) {
      const times: number[] = []
      for (let visit = 0; visit < VISITS; visit++) {
        const began = performance.now()
        const { statusCode } = await server.inject({
          url: `/en/provisions/${article}`,
          headers: { host: "localhost" },
        })
        if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
        times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      const value = times[Math.floor(VISITS / 2)] ?? 0
      const note = `95 % within ${times[Math.floor(VISITS * 0.95)]?.toFixed(1)} ms`
      figures.push({ bench: `page of ${article} with its trace`, value, unit: "ms", bound: BOUND_MS, note })
    }
    await server.close()
    await scene.close()
    return figures
  },
}

async function plantAnswers({ opened }: Scene): Promise<void> {
  const { db } = opened.house
  const { provisions } = await perform(opened.house, {
    operation: instruments.showCoverage,
    input: { instrument: "SOM" },
    credentials: { token: null, lang: "en" },
  })
  const refs = [...provisions.map(({ ref }) => ref), "UNTOC.18", "UNTOC.18.1", "UNTOC.18.13"]
  await sql`create table planted_answer (id uuid primary key default gen_random_uuid(), party text, ref text, at timestamptz)`.execute(
    db,
  )
  await sql`insert into planted_answer (party, ref, at)
    select 'S' || (n % ${STATES}), (${refs}::text[])[1 + n % ${refs.length}], now() - n * interval '1 minute'
    from generate_series(1, ${ANSWERS}) n`.execute(db)
  await sql`insert into release (id, thing, subject, circle, not_before)
    select gen_random_uuid(), 'answer', id, (select id from circle where kind = 'public'), now() - interval '1 day'
    from planted_answer where get_byte(uuid_send(id), 15) < 5`.execute(db)
  await sql`create index on planted_answer (ref, at desc)`.execute(db)
  await sql`analyze planted_answer`.execute(db)
  await sql`analyze release`.execute(db)
}

/** As a room above would cite its answers: from its index by provision, the visibility inside the query. */
async function citedAnswers(
  caller: Caller,
  { refs, limit }: { refs: readonly string[]; limit: number },
): Promise<Citation[]> {
  const { rows } = await sql<{ ref: string; id: string }>`
    select ref, id from planted_answer where ref = any(${[...refs]}) and ${released(caller, sql.ref("planted_answer.id"))}
    order by at desc limit ${limit}`.execute(caller.db)
  return rows.map(({ ref, id }) => ({
    kind: "answer",
    ref,
    key: "instruments.title_clusters",
    values: {},
    path: `/answers/${id}`,
  }))
}
