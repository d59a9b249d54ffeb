import { fileURLToPath } from "node:url"
import { dirname, join } from "node:path"
import { runCommand } from "./commands/run-command.ts"
import { serveCommand } from "./commands/serve-command.ts"
import { isProblem } from "./platform/problem.ts"
import { sayProblem } from "./commands/say-problem.ts"

/** The project's root, seen from build/server/. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

const [name = "help", ...rest] = process.argv.slice(2)

try {
  if (name === "serve") await serveCommand(root, rest)
  else process.exitCode = await runCommand(root, [name, ...rest])
} catch (thrown) {
  if (!isProblem(thrown)) throw thrown
  console.error(sayProblem(thrown))
  process.exitCode = 1
}
