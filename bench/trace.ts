import { sql } from "kysely"
import type { Database } from "../src/platform/room.ts"
import { makeServer } from "../src/platform/serve.ts"
import { noAssets } from "../src/platform/serve/assets.ts"
import { rehearsal } from "../src/rehearsal/contract.ts"
import { perform } from "../src/platform/perform.ts"
import { joinServing } from "../src/server.ts"
import type { Bench, Figure } from "./bench.ts"
import { openScene, type Scene } from "./scene.ts"

const STATES = 190
const ANSWERS = 400_000
const VISITS = 60
const nobody = { token: null, lang: "en" } as const
/** The bound for an article page with its trace, in server time. */
const BOUND_MS = 50
const ARTICLES = ["SOM.8", "SOM.6", "UNTOC.18"]

/** An article's page with its trace while 190 States' 400,000 answers, one response in fifty public, lie behind it. */
export const benchTrace: Bench = {
  name: "trace",
  async run() {
    const scene = await openScene()
    await plantAnswers(scene)
    const { house } = scene.opened
    const server = await makeServer(joinServing(house, noAssets), { requestsPerMinute: 1_000_000 })
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

/** Answers of one State to one questionnaire, about as many as the model questionnaire has. */
const EACH = 58

/**
 * Copies of the model questionnaires under other codes, a response of every State to each, submitted, and of every
 * fiftieth the whole released to the public; in the tables that the rooms read, row by row as they would write them.
 */
async function plantAnswers({ opened }: Scene): Promise<void> {
  await perform(opened.house, { operation: rehearsal.furnish, input: {}, credentials: nobody })
  await opened.house.db.connection().execute(plantOn)
}

async function plantOn(db: Database): Promise<void> {
  await sql`set statement_timeout = 0`.execute(db)
  const copies = Math.ceil(ANSWERS / STATES / EACH / 2)
  await sql`create temporary table copied as
    select gen_random_uuid() as id, questionnaire.id as model, n from questionnaire, generate_series(1, ${copies}) n
    where status = 'issued'`.execute(db)
  await sql`insert into questionnaire select (json_populate_record(questionnaire, json_build_object('id', copied.id,
      'code', 'copy-' || n || '-' || questionnaire.code))).* from copied join questionnaire on questionnaire.id = model`.execute(
    db,
  )
  await sql`insert into question_text select (json_populate_record(question_text, json_build_object('questionnaire',
      copied.id))).* from copied join question_text on question_text.questionnaire = model
      where key = 'title' or lang = 'en'`.execute(db)
  await sql`insert into response (id, questionnaire, party, kind, lang, status, outward, at, cleared)
    select gen_random_uuid(), copied.id, 'S' || state, 'party', 'en', 'submitted', gen_random_uuid(), now(), now()
    from copied, generate_series(1, ${STATES}) state`.execute(db)
  await sql`insert into answer (id, response, question, number, base, text, lang, opened, at, hash, settled)
    select gen_random_uuid(), response.id, key, 1, 0, 'What our law says of it.', 'en', now(), now(), 'x', now()
    from response join question_text on question_text.questionnaire = response.questionnaire and question_text.lang = 'en'
    where party like 'S%' and key not like '%title%' and key not like '%.guidance' and key not like '%.evidence'
    and key not like '%.option.%'`.execute(db)
  await sql`insert into answer_head (response, question, item, number, answer)
    select response, question, item, number, id from answer on conflict do nothing`.execute(db)
  await sql`insert into submission (id, response, version, content, sha256, receipt, number, at, answered)
    select gen_random_uuid(), response.id, 1, '{}', 'x', '', response.id::text, now() - random() * interval '900 days',
      array(select question from answer where answer.response = response.id and branch is null)
    from response where party like 'S%'`.execute(db)
  await sql`insert into disclosure (id, response) select outward, id from response where party like 'S%'`.execute(
    db,
  )
  await sql`insert into release (id, thing, subject, circle, not_before)
    select gen_random_uuid(), 'submission', outward, (select id from circle where kind = 'public'), now() - interval '1 day'
    from response where party like 'S%' and get_byte(uuid_send(id), 15) < 5`.execute(db)
  for (const table of ["answer", "answer_head", "response", "submission", "disclosure", "release"])
    await sql`analyze ${sql.table(table)}`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from answer`.execute(db)
  if (rows[0]!.count < ANSWERS) throw new Error(`only ${rows[0]!.count} answers were planted`)
}
