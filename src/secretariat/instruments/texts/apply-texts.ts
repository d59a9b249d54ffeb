import { sql } from "kysely"
import { move, type Moves } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { may } from "../../access/may.ts"
import { editionAt } from "../versions.ts"
import { getTextImport } from "./find-texts.ts"
import { planTexts } from "./plan-texts.ts"
import { keepImport } from "./propose-texts.ts"
import { readTextFile } from "./read-text-file.ts"
import type { TextImport, TextLine } from "./text-import.ts"

const moves = {
  apply: { from: ["proposed"], to: "applied" },
} as const satisfies Moves<TextImport["status"]>

/** Puts the texts of an import beside the gists; a text that stood there before is kept with its end. */
export async function applyTexts(caller: Caller, input: { import: string }): Promise<TextImport> {
  const { id } = await getTextImport(caller, input.import)

  caller.ask(may(caller.actor, "pack.correct"), "provision_text.apply")

  await lockTexts(caller)
  const { source, lines } = await getTextImport(caller, id)
  await move(caller, "provision_text_import", moves.apply, id, { applied: caller.now })
  await putTexts(caller, { id, source, lines })

  await caller.record("provision_text.apply", id, { texts: lines.length })
  return getTextImport(caller, id)
}

/**
 * The command's own import, at once. It has no address: whoever runs it keeps the data folder, and could restore a
 * backup into it as well.
 */
export async function importTexts(
  caller: Caller,
  input: Parameters<typeof readTextFile>[0],
): Promise<TextImport> {
  const { byRef } = await editionAt(caller)
  const file = readTextFile(input, byRef)

  caller.ask(true, "provision_text.apply")

  await lockTexts(caller)
  const lines = await planTexts(caller, file.rows)
  const id = await keepImport(caller, file, { status: "applied", applied: caller.now })
  await putTexts(caller, { id, source: file.source, lines })

  await caller.record("provision_text.apply", id, { texts: lines.length })
  return { ...(await getTextImport(caller, id)), lines }
}

/** One import at a time, so that each sees what stands before it. */
async function lockTexts(caller: Caller): Promise<void> {
  await sql`lock table provision_text in share row exclusive mode`.execute(caller.db)
}

/** So many rows go into one statement. */
const AT_ONCE = 500

type Import = { readonly id: string; readonly source: string; readonly lines: readonly TextLine[] }

async function putTexts(caller: Caller, { id, source, lines }: Import): Promise<void> {
  const changed = lines.filter(({ change }) => change !== "same")
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    await putSome(caller, { id, source, lines: changed.slice(from, from + AT_ONCE) })
  }
}

async function putSome(caller: Caller, { id, source, lines }: Import): Promise<void> {
  const { db, now } = caller
  await db
    .updateTable("provision_text")
    .set({ until: now })
    .where("until", "is", null)
    .where((table) =>
      table(
        table.refTuple("ref", "lang"),
        "in",
        lines.map(({ ref, lang }) => table.tuple(ref, lang)),
      ),
    )
    .execute()
  const rows = lines.map(({ ref, lang, text }) => ({
    id: caller.newId(),
    ref,
    lang,
    text,
    source,
    import: id,
    at: now,
  }))
  await db.insertInto("provision_text").values(rows).execute()
}
