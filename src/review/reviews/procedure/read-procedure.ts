import { z } from "zod"
import { languages, type Lang } from "../../../platform/languages.ts"
import { DrawPack } from "../draw/rules.ts"
import { checkProcedure } from "./check-procedure.ts"
import { collectFaults, type Faults } from "./faults.ts"
import type { Procedure } from "./procedure.ts"
import { ProcedureRule, ruleId } from "./rules.ts"

/** The files of one pack as JSON values: `draw.json`, `procedure.json` and `words.<lang>.json`. */
export type ProcedureFiles = Readonly<Record<string, unknown>>

const MAX_RULES = 90
const Head = z.strictObject({
  pack: z.string().max(60),
  version: z.string().max(30),
  rules: z.array(z.looseObject({ name: z.string(), step: z.string().optional() })).max(MAX_RULES),
})
const Words = z.record(z.string().max(60), z.string().trim().min(1).max(400))

/**
 * Reads a mechanism's pack, whole or not at all.
 * @throws a Problem `reviews.problem_pack_refused` that names file, row and reason of each fault
 */
export function readProcedure(files: ProcedureFiles): Procedure {
  const faults = collectFaults()
  const draw = parse(faults, { file: "draw.json", schema: DrawPack, value: files["draw.json"] })
  const head = parse(faults, { file: "procedure.json", schema: Head, value: files["procedure.json"] })
  const rules = (head?.rules ?? []).flatMap((rule) => {
    const place = { file: "procedure.json", row: ruleId(rule) }
    const read = parse(faults, { ...place, schema: ProcedureRule, value: rule })
    return read ? [read] : []
  })
  const words = Object.fromEntries(
    languages.map((lang) => {
      const file = `words.${lang}.json`
      return [lang, parse(faults, { file, schema: Words, value: files[file] }) ?? {}]
    }),
  ) as Record<Lang, Record<string, string>>
  if (draw && head && draw.pack !== head.pack) faults.add({ file: "draw.json", row: "pack" }, "other_pack")
  const procedure =
    draw && head ? { pack: head.pack, version: head.version, draw: draw.rules, rules, words } : null
  if (procedure && !faults.problem()) checkProcedure(faults, procedure)
  const refusal = faults.problem()
  if (refusal || !procedure) throw refusal ?? new Error("a pack without a fault was not read")
  return procedure
}

type Part<T extends z.ZodType> = { file: string; row?: string; schema: T; value: unknown }

function parse<T extends z.ZodType>(
  faults: Faults,
  { file, row = "", schema, value }: Part<T>,
): z.output<T> | null {
  if (value === undefined) {
    faults.add({ file, row }, "file_missing")
    return null
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) {
    faults.add({ file, row: [row, ...path.map(String)].filter(Boolean).join(".") }, "row_wrong", {
      reason: message,
    })
  }
  return null
}
