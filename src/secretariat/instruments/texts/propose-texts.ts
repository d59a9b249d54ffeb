import type { Caller } from "../../../platform/room.ts"
import { may } from "../../access/may.ts"
import { editionAt } from "../versions.ts"
import { getTextImport } from "./find-texts.ts"
import { readTextFile } from "./read-text-file.ts"
import type { TextImport } from "./text-import.ts"

type File = Parameters<typeof readTextFile>[0]

/** Takes a file of official texts and lists what it would change; it is applied by a second deed. */
export async function proposeTexts(caller: Caller, input: File): Promise<TextImport> {
  const { byRef } = await editionAt(caller)

  caller.ask(may(caller.actor, "pack.correct"), "text.propose_import")

  const id = await keepImport(caller, readTextFile(input, byRef))

  await caller.record("provision_text.propose", id)
  return getTextImport(caller, id)
}

type Kept = { readonly status?: TextImport["status"]; readonly applied?: Date }

export async function keepImport(
  caller: Caller,
  { source, rows }: ReturnType<typeof readTextFile>,
  as: Kept = {},
): Promise<string> {
  const id = caller.newId()
  await caller.db
    .insertInto("provision_text_import")
    .values({ id, source, rows: JSON.stringify(rows), by: caller.actor.account, at: caller.now, ...as })
    .execute()
  return id
}
