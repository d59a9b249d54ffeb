import { fileURLToPath } from "node:url"
import { dirname, join } from "node:path"
import { isProblem } from "./platform/problem.ts"

/** The project's root, seen from build/server/. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

const [name = "help", ...rest] = process.argv.slice(2)

try {
  process.exitCode = await run()
} catch (thrown) {
  if (!isProblem(thrown)) throw thrown
  const { sayProblem } = await import("./commands/say-problem.ts")
  console.error(sayProblem(thrown))
  process.exitCode = 1
}

/** Each way loads what it needs and no more: reading a report is done before a whole house would be loaded. */
async function run(): Promise<number> {
  if (name === "serve") {
    const { serveCommand } = await import("./commands/serve-command.ts")
    await serveCommand(root, rest)
    return 0
  }
  if (name === "report" && rest[0] === "read") {
    const { readReportAlone } = await import("./commands/read-report-alone.ts")
    return readReportAlone(rest.slice(1))
  }
  const { runCommand } = await import("./commands/run-command.ts")
  return runCommand(root, [name, ...rest])
}
