import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { findHolder, takeLock } from "./lock.ts"

const folder = mkdtempSync(join(tmpdir(), "palermo-lock-"))
const account = { uid: process.getuid!(), gid: process.getgid!(), name: "self", borrowed: false }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("of many who ask at once, over a killed holder's leavings, exactly one gets the lock", async () => {
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder, account)))
    const taken = answers.filter((answer) => answer.status === "fulfilled")
    expect(taken).toHaveLength(1)
    expect(await findHolder(folder)).toMatchObject({ pid: process.pid })
    // Released, its socket stays behind as a killed holder's would.
    taken[0]?.value.release()
    expect(await findHolder(folder)).toBeUndefined()
    expect(readdirSync(folder)).toHaveLength(1)
  }
})

test("the lock of a killed process is free; that of a living one names it", async () => {
  const data = join(folder, "x".repeat(150))
  mkdirSync(data)
  const program = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "lock.ts"))}
    await takeLock(${JSON.stringify(data)}, ${JSON.stringify(account)})
    console.log("taken")
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise((resolve) => other.stdout.once("data", resolve))
  await expect(takeLock(data, account)).rejects.toMatchObject({
    code: "platform.problem_postgres_held",
    values: { pid: other.pid },
  })
  other.kill("SIGKILL")
  await new Promise((resolve) => other.once("exit", resolve))
  const lock = await takeLock(data, account)
  expect(await findHolder(data)).toMatchObject({ pid: process.pid })
  lock.release()
})
