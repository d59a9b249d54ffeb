import { expect, test } from "vitest"
import { languages } from "../../../platform/languages.ts"
import { valueOf } from "./procedure.ts"
import { readProcedure } from "./read-procedure.ts"
import { shippedProcedures } from "./shipped-procedures.ts"

const files = import.meta.glob<unknown>("/packs/procedures/untoc-9-1/*.json", {
  eager: true,
  import: "default",
})

function shippedFiles(): Record<string, unknown> {
  const named = Object.entries(files).map(([path, value]) => [path.slice(path.lastIndexOf("/") + 1), value])
  return structuredClone(Object.fromEntries(named) as Record<string, unknown>)
}

type Rows = { rules: { name: string; step?: string; value: unknown }[] }

/** What a pack is refused for, by file and row. */
function faultsOf(change: (files: Record<string, unknown>, rows: Rows) => void): Record<string, string> {
  const changed = shippedFiles()
  change(changed, changed["procedure.json"] as Rows)
  try {
    readProcedure(changed)
  } catch (thrown) {
    const { fields } = thrown as { fields: Record<string, { code: string }> }
    return Object.fromEntries(Object.entries(fields).map(([place, { code }]) => [place, code]))
  }
  return {}
}

const row = ({ rules }: Rows, name: string) => rules.find((one) => (one.step ?? one.name) === name)!

test("the pack of resolution 9/1 and one of a treaty that does not exist are read, and differ in every rule", () => {
  const [real, other] = ["untoc-9-1", "lanterns"].map((pack) => shippedProcedures().get(pack)?.procedure)
  if (!real || !other) throw new Error("a shipped procedure is missing")
  const differing = ["phases", "without_agreement", "clears", "languages", "extension", "totals"] as const
  for (const name of differing) expect(valueOf(other, name)).not.toEqual(valueOf(real, name))
  for (const lang of languages) expect(real.words[lang]["title"]).toBeTruthy()
})

test("a pack with anything wrong in it is refused with file, row and reason of each fault", () => {
  const refused = "reviews.fault_"
  expect(faultsOf(() => {})).toEqual({})
  expect(faultsOf((_, rows) => (row(rows, "clears").value = "anybody"))).toEqual({
    "procedure.json clears.value": `${refused}row_wrong`,
  })
  expect(faultsOf((_, rows) => rows.rules.splice(0, 1))).toEqual({
    "procedure.json instruments": `${refused}rule_missing`,
  })
  expect(faultsOf((_, rows) => rows.rules.push(row(rows, "deferral")))).toEqual({
    "procedure.json deferral": `${refused}rule_twice`,
    "procedure.json 26": `${refused}number_twice`,
  })
  const step = (rows: Rows) => row(rows, "response").value as { from: string; act: string }
  expect(faultsOf((_, rows) => (step(rows).from = "summary"))).toMatchObject({
    "procedure.json step_response": `${refused}step_never_starts`,
    "procedure.json step_feedback": `${refused}step_never_starts`,
  })
  expect(faultsOf((_, rows) => (step(rows).act = "feedback_sent"))).toEqual({
    "procedure.json feedback_sent": `${refused}act_twice`,
  })
  expect(faultsOf((files) => delete files["words.ru.json"])).toEqual({
    "words.ru.json": `${refused}file_missing`,
  })
  expect(
    faultsOf((files) => delete (files["words.zh.json"] as Record<string, string>)["step_experts"]),
  ).toEqual({
    "words.zh.json step_experts": `${refused}word_missing`,
  })
})
