import type { Selectable } from "kysely"
import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Tables } from "../../../platform/tables.ts"
import { keptParties } from "../leave.ts"
import { MAX_SHOWN, type MeasuresImport } from "./measures-import.ts"
import { planImport, type Plan } from "./plan-import.ts"

type ImportRow = Selectable<Tables["measures_import"]>

/** The one door to imports: those who keep that State's laws. */
export async function getImport(caller: Caller, id: string): Promise<ImportRow> {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  const row = await caller.db
    .selectFrom("measures_import")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row || !keptParties(caller.actor).includes(row.party)) throw notFound()
  return row
}

/** What an import would change, or for one that is over, how much it changed. */
export async function showImport(caller: Caller, input: { import: string }): Promise<MeasuresImport> {
  const row = await getImport(caller, input.import)
  const plan = row.text === null ? null : await planImport(caller, row.party, row.text)
  const head = { import: row.id, party: row.party, at: row.at.toISOString() }
  return {
    ...head,
    status: row.status as MeasuresImport["status"],
    ...(plan ? planned(plan) : over(row)),
  }
}

type Effect = Pick<MeasuresImport, "counts" | "added" | "changed" | "problems" | "can">

function over({ added, changed }: ImportRow): Effect {
  return {
    counts: { added: added ?? 0, changed: changed ?? 0, unchanged: 0, rows: 0, problems: 0 },
    added: [],
    changed: [],
    problems: [],
    can: { apply: false, discard: false },
  }
}

function planned({ added, changed, unchanged, problems }: Plan): Effect {
  const rows = [...added, ...changed].reduce((sum, { table }) => sum + table.length, 0)
  return {
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged,
      rows,
      problems: problems.length,
    },
    added: added.slice(0, MAX_SHOWN).map(({ facts, table }) => ({
      name: facts.texts[0]?.name ?? "",
      lang: facts.original,
      kind: facts.kind,
      status: facts.status,
      rows: table.length,
    })),
    changed: changed.slice(0, MAX_SHOWN).map(({ measure, name, fields, table }) => ({
      measure: measure.id,
      name,
      fields: [...fields],
      rows: table.length,
    })),
    problems: problems.slice(0, MAX_SHOWN),
    can: { apply: problems.length === 0 && added.length + changed.length > 0, discard: true },
  }
}
