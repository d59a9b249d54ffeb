import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const HALF = 60
const NINE_IN_TEN = 150
const LONGEST = 300

/** Made by a program from something that is itself measured: they grow with the schema and with the sentences. */
const MADE = ["src/platform/tables.ts", "src/platform/message-keys.ts"]

type Measured = { readonly path: string; readonly lines: number }

/** Refuses an empty scan: nothing is always short enough. */
function measure(root: string): Measured[] {
  const paths = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((path) => !MADE.includes(path))
  if (paths.length === 0) throw new Error(`no source was found below ${root}`)
  const measured = paths.map((path) => ({ path, lines: linesOf(readFileSync(join(root, path), "utf8")) }))
  return measured.sort((one, other) => one.lines - other.lines)
}

function linesOf(text: string): number {
  return text === "" ? 0 : text.trimEnd().split("\n").length
}

/** What is too long: the file that stands at half, the one at nine tenths, and every one over the longest. */
function tooLong(measured: readonly Measured[]): string[] {
  const limits = [
    [measured[Math.ceil(measured.length * 0.5) - 1], HALF],
    [measured[Math.ceil(measured.length * 0.9) - 1], NINE_IN_TEN],
    ...measured.map((file) => [file, LONGEST] as const),
  ] as const
  return limits.flatMap(([file, limit]) =>
    file && file.lines > limit ? [`${file.path} has ${file.lines} lines, more than ${limit}`] : [],
  )
}

test("half of the files have at most 60 lines, nine in ten at most 150, none more than 300", () => {
  expect(tooLong(measure(fileURLToPath(new URL("..", import.meta.url))))).toEqual([])
})

test("one file too long in each way is found, and an empty scan is refused", () => {
  const root = mkdtempSync(join(tmpdir(), "palermo-sizes-"))
  const plant = (sizes: readonly number[]) => {
    rmSync(join(root, "src"), { recursive: true, force: true })
    mkdirSync(join(root, "src/platform"), { recursive: true })
    for (const [index, size] of sizes.entries()) {
      writeFileSync(join(root, `src/platform/${index}.ts`), "x\n".repeat(size))
    }
    return tooLong(measure(root))
  }
  try {
    expect(() => measure(root)).toThrow("no source was found")
    const sound = [60, 60, 60, 60, 60, 150, 150, 150, 150, 300]
    expect(plant(sound)).toEqual([])
    expect(plant(sound.with(4, 61))).toHaveLength(1)
    expect(plant(sound.with(8, 151))).toHaveLength(1)
    expect(plant(sound.with(9, 301))).toHaveLength(1)
  } finally {
    rmSync(root, { recursive: true })
  }
})
