import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { ruleId } from "./procedure/rules.ts"
import { rulesOf, wordOf, type AnyRule, type Procedure } from "./procedure/procedure.ts"
import { shippedProcedures, type ProcedureVersion } from "./procedure/shipped-procedures.ts"
import { spellValue } from "./procedure/spell-value.ts"
import { currentProcedure, procedureAt } from "./procedure/versions.ts"
import type { Procedure as Shown, ProcedureRow } from "./views.ts"

/** Versions made here that a page lists, the newest first. */
export const MAX_VERSIONS = 300

/** The procedures of this house, each in the version that holds now. They are everybody's to read. */
export async function listProcedures(caller: Caller) {
  const procedures = []
  for (const pack of shippedProcedures().keys()) {
    const current = await currentProcedure(caller, pack)
    procedures.push(rowOf(caller, current, current.number))
  }
  return { procedures }
}

type Asked = { readonly procedure: string; readonly version?: string | undefined }

/** Every rule of a procedure with its source and how sure it is, in the version that holds or in an earlier one. */
export async function showProcedure(caller: Caller, asked: Asked): Promise<z.output<typeof Shown>> {
  const current = await currentProcedure(caller, asked.procedure)
  const shown = asked.version === undefined ? current : await procedureAt(caller, asked.version)
  if (shown.procedure.pack !== asked.procedure) throw notFound()
  const rows = await caller.db
    .selectFrom("procedure_version")
    .select(["id", "number", "rule", "source", "reason", "at"])
    .where("pack", "=", asked.procedure)
    .where("number", ">", 0)
    .orderBy("number", "desc")
    .limit(MAX_VERSIONS)
    .execute()
  const number = rows.find(({ id }) => id === shown.id)?.number ?? 0
  return {
    ...rowOf(caller, shown, number),
    current: shown.id === current.id,
    rules: rulesOf(shown.procedure).map((rule) => toView(shown.procedure, rule, caller.actor.lang)),
    versions: rows.map(({ rule, source, reason, at, ...row }) => ({
      ...row,
      rule: rule ?? "",
      source: source ?? "",
      reason: reason ?? "",
      at: at.toISOString(),
    })),
    can: { correct: may(caller.actor, "pack.correct") },
  }
}

function rowOf(
  { actor }: Caller,
  { id, procedure }: ProcedureVersion,
  number: number,
): z.output<typeof ProcedureRow> {
  const { pack, version } = procedure
  return { pack, title: wordOf(procedure, actor.lang, "title"), version, id, number }
}

function toView(procedure: Procedure, rule: AnyRule, lang: string) {
  const id = ruleId(rule)
  const { number, name, source, confidence, note = null } = rule
  const label = name === "step" ? wordOf(procedure, lang, id) : null
  const provision = ("provision" in rule ? rule.provision : undefined) ?? null
  return { id, number, name, label, value: spellValue(rule.value), source, provision, confidence, note }
}
