import { spawn, type ChildProcess } from "node:child_process"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export type Served = { readonly child: ChildProcess; readonly seconds: number }

/** The command as an operator starts it, as processes of their own; resolves with its first page. */
export async function startServed(root: string, data: string, port: number): Promise<Served> {
  const began = performance.now()
  const env = { ...process.env, PORT: String(port), PALERMO_DATA: data }
  const child = spawn(join(root, "palermo"), ["serve", "--rehearsal"], {
    env,
    stdio: "ignore",
    detached: true,
  })
  while (performance.now() - began < 60_000) {
    const answered = await fetch(`http://localhost:${port}/en/`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (answered) return { child, seconds: (performance.now() - began) / 1000 }
    await sleep(25)
  }
  throw new Error("no page within a minute")
}

export function stopServed({ child }: Served): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}
