import { readFile } from "node:fs/promises"
import { command, type Answer, type Command, type CommandCall, type Words } from "../../platform/command.ts"
import { problem } from "../../platform/problem.ts"
import type { ActionImport } from "./action-import.ts"
import { directory } from "./contract.ts"
import type { PartyActions } from "./party-actions.ts"
import type { PartyCard } from "./party.ts"

/** `./palermo states …`: the list, one State with what it did, and the import with its dry run. */
export const commands: readonly Command[] = [
  command({
    name: "states list",
    usage: "[--search=TEXT]",
    operation: directory.listParties,
    input: ({ options }) => (typeof options["search"] === "string" ? { search: options["search"] } : {}),
    lines: ({ parties, disclaimer }) => [...parties.map(({ id, name }) => `${id}  ${name}`), "", disclaimer],
  }),
  { name: "states show", usage: "CODE [--at=YYYY-MM-DD]", needs: "house", run: showState },
  { name: "states import", usage: "FILE [--dry-run] [--reason=TEXT]", needs: "house", run: importFile },
]

async function showState(call: CommandCall, { words, options }: Words): Promise<Answer> {
  const party = words[0] ?? ""
  const at = options["at"]
  const card = await call(directory.showParty, { party })
  const treaties = await call(directory.listActions, { party, ...(typeof at === "string" && { at }) })
  return { json: { ...card, ...treaties }, lines: stateLines(card, treaties) }
}

function stateLines(card: PartyCard, { at, statuses, actions }: PartyActions): string[] {
  return [
    `${card.id}  ${card.name} (${card.formal})`,
    `group: ${card.group}`,
    `on ${at}, from the actions on record here:`,
    ...statuses.map(({ instrument, status, since, until }) =>
      `  ${instrument}  ${status === "none" ? "nothing on record" : status} ${since ?? until ?? ""}`.trimEnd(),
    ),
    ...actions.map(({ deposited, instrument, kind, provision = "" }) =>
      `${deposited}  ${instrument}  ${kind}  ${provision}`.trimEnd(),
    ),
    "",
    card.disclaimer,
  ]
}

/** Shows what a file would change; without `--dry-run` it is then applied, whole or not at all. */
async function importFile(call: CommandCall, { words, options }: Words): Promise<Answer> {
  const [file = ""] = words
  if (!process.env["PALERMO_TOKEN"]) throw problem("directory.problem_no_token", 401)
  const text = await readFile(file, "utf8").catch(() => {
    throw problem("directory.problem_no_file", 422, { values: { file } })
  })
  const reason = typeof options["reason"] === "string" ? options["reason"] : `palermo states import ${file}`
  const shown = await call(directory.previewImport, { text, reason })
  if (options["dry-run"]) {
    const dropped = await call(directory.discardImport, { import: shown.import })
    return {
      json: { ...shown, status: dropped.status },
      lines: importLines(shown),
      failed: shown.counts.problems > 0,
    }
  }
  if (!shown.can.apply) return { json: shown, lines: importLines(shown), failed: shown.counts.problems > 0 }
  const applied = await call(directory.importActions, { import: shown.import })
  return { json: applied, lines: [...importLines(shown), "applied"] }
}

function importLines({ counts, added, changed, retracted, problems }: ActionImport): string[] {
  return [
    ...problems.map(
      ({ row, id, column, code }) => `row ${row ?? id}: ${code}${column ? ` (${column})` : ""}`,
    ),
    ...added.map(({ state, instrument, kind, deposited }) => `+ ${state} ${instrument} ${kind} ${deposited}`),
    ...changed.flatMap(({ id, fields }) =>
      fields.map(({ field, before, after }) => `~ ${id} ${field}: ${before ?? ""} -> ${after ?? ""}`),
    ),
    ...retracted.map(({ id }) => `- ${id}`),
    `added ${counts.added}, changed ${counts.changed}, retracted ${counts.retracted}, unchanged ${counts.unchanged}, untouched ${counts.untouched}, ` +
      `statuses that would be others ${counts.statuses}, problems ${counts.problems}`,
  ]
}
