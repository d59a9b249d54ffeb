import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { Command } from "../../../platform/command.ts"
import { randomWorld } from "./random-world.fixture.ts"
import { runDrawCommand } from "./run-draw-command.ts"
import { shippedDraws } from "./shipped-draws.ts"
import { verifyDrawCommand } from "./verify-draw-command.ts"

const folder = mkdtempSync(join(tmpdir(), "draw-"))
afterAll(() => rmSync(folder, { recursive: true }))

const noHouse = () => Promise.reject(new Error("a draw asks no room"))
const run = (command: Command, file: string, options = {}) => command.run(noHouse, { words: [file], options })

test("a delegation draws from a file that names its pack, and another verifies what was printed", async () => {
  const { instruments, states } = randomWorld(
    shippedDraws().find(({ pack }) => pack === "untoc-9-1")!,
    60,
    "r",
  )
  const file = join(folder, "inputs.json")
  writeFileSync(file, JSON.stringify({ pack: "untoc-9-1", instruments, states }))
  const { json, lines } = await run(runDrawCommand, file, { seed: "7 12 40" })
  expect(lines).toHaveLength(61)

  const transcript = join(folder, "transcript.json")
  writeFileSync(transcript, JSON.stringify(json, null, 2))
  expect(await run(verifyDrawCommand, transcript)).toMatchObject({ json: { same: true }, failed: false })
  writeFileSync(transcript, JSON.stringify({ ...(json as object), seed: "7 12 41" }))
  const { failed, json: said } = await run(verifyDrawCommand, transcript)
  expect(failed).toBe(true)
  expect(said).toMatchObject({ same: false })
})

test("no seed, no file and a file that is something else are refused", async () => {
  const file = join(folder, "other.json")
  writeFileSync(file, `{"pack": "untoc-9-1", "instruments": ["UNTOC"], "states": [{"state": "x"}]}`)
  await expect(async () => run(runDrawCommand, file, { seed: "1" })).rejects.toThrow(
    "reviews.problem_draw_input",
  )
  await expect(async () => run(runDrawCommand, "", { seed: "1" })).rejects.toThrow(
    "reviews.problem_draw_no_file",
  )
  writeFileSync(file, "no JSON")
  await expect(async () => run(verifyDrawCommand, file)).rejects.toThrow("reviews.problem_draw_input")
})
