import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import type { Answer, Words } from "../../platform/command.ts"
import { commands } from "./commands.ts"
import { directory } from "./contract.ts"

let stage: TestHouse
let officer: Delegate
const folder = mkdtempSync(join(tmpdir(), "palermo-states-"))
const file = join(folder, "actions.csv")

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
  vi.stubEnv("PALERMO_TOKEN", officer.token ?? "")
  writeFileSync(
    file,
    "state,instrument,kind,deposited,source,confidence\nXFA,FA,accession,2012-01-05,register,C\n",
  )
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await stage.database.drop()
})

function run(name: string, words: string[], options: Words["options"] = {}): Promise<Answer> {
  const found = commands.find((command) => command.name === name)
  if (!found) throw new Error(`no command ${name}`)
  return found.run((operation, input) => officer.does(operation, input), { words, options })
}

const onRecord = async () => (await officer.does(directory.listActions, { party: "XFA" })).actions.length

describe("./palermo states", () => {
  it("lists States by any name, and shows one with what it did by a day", async () => {
    const { lines } = await run("states list", [], { search: "isolune" })
    expect(lines).toContain("XFA  Isolune")
    const shown = await run("states show", ["XFA"], { at: "1999-01-01" })
    expect(shown.lines).toContain("  SOM  nothing on record")
  })

  it("imports a file after a dry run that changes nothing", async () => {
    const before = await onRecord()
    const dry = await run("states import", [file], { "dry-run": true })
    expect(dry.lines[0]).toBe("+ XFA FA accession 2012-01-05")
    expect(await onRecord()).toBe(before)
    const done = await run("states import", [file])
    expect([done.lines.at(-1), await onRecord()]).toEqual(["applied", before + 1])
    expect((await run("states import", [file])).lines).toEqual([
      expect.stringContaining("unchanged 1") as string,
    ])
  })

  it("says which row it does not take, and that it needs a token and a file", async () => {
    writeFileSync(
      file,
      "state,instrument,kind,deposited,source,confidence\nQQQ,FA,accession,2012-01-05,register,C\n",
    )
    const refused = await run("states import", [file])
    expect([refused.failed, refused.lines[0]]).toEqual([true, "row 2: directory.csv_unknown_state (state)"])
    expect((await refusalOf(run("states import", [join(folder, "none.csv")]))).code).toBe(
      "directory.problem_no_file",
    )
    vi.stubEnv("PALERMO_TOKEN", "")
    expect((await refusalOf(run("states import", [file]))).code).toBe("directory.problem_no_token")
  })
})
