import type { Lang } from "../../../platform/languages.ts"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { may } from "../../access/may.ts"
import type { OfficialText } from "../provision.ts"
import { planTexts } from "./plan-texts.ts"
import { MAX_IMPORTS, TextRow, type TextImport } from "./text-import.ts"

/** The standing official text of each of these provisions: in the reader's language, else English, else any. */
export async function findTexts(
  caller: Caller,
  refs: readonly string[],
  lang: Lang,
): Promise<OfficialText[]> {
  const rows = await caller.db
    .selectFrom("provision_text")
    .select(["ref", "lang", "text", "source", "at"])
    .distinctOn("ref")
    .where("ref", "in", refs.length > 0 ? [...refs] : [""])
    .where("until", "is", null)
    .orderBy("ref")
    .orderBy(({ eb }) => eb("lang", "=", lang), "desc")
    .orderBy(({ eb }) => eb("lang", "=", "en"), "desc")
    .orderBy("lang")
    .execute()
  return rows.map((row) => ({ ...row, lang: row.lang as Lang, at: row.at.toISOString() }))
}

/** Imports are the secretariat's work; their texts are everybody's once they are applied. */
export async function listTextImports(caller: Caller) {
  if (!may(caller.actor, "pack.correct")) throw notFound()
  const imports = await caller.db
    .selectFrom("provision_text_import")
    .select(["id", "status", "at", "source"])
    .select(({ fn }) => fn<number>("jsonb_array_length", ["rows"]).as("texts"))
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(MAX_IMPORTS)
    .execute()
  return {
    imports: imports.map((row) => ({
      ...row,
      status: row.status as TextImport["status"],
      at: row.at.toISOString(),
    })),
  }
}

export async function showTextImport(caller: Caller, input: { import: string }): Promise<TextImport> {
  if (!may(caller.actor, "pack.correct")) throw notFound()
  return getTextImport(caller, input.import)
}

export async function getTextImport(caller: Caller, id: string): Promise<TextImport> {
  const row = await caller.db
    .selectFrom("provision_text_import")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw notFound()
  const { source, at } = row
  const status = row.status as TextImport["status"]
  const lines = await planTexts(caller, TextRow.array().parse(row.rows))
  const can = { apply: status === "proposed" && may(caller.actor, "pack.correct") }
  return { id, status, source, at: at.toISOString(), lines, can }
}
