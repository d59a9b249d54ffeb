import { execFileSync } from "node:child_process"

/** Tests serve what is built and start processes of it: it is built anew first where sources have changed. */
export function setup(): void {
  execFileSync(process.execPath, ["build.mjs", "--if-stale"], { stdio: "inherit" })
}
