import { problem, type Problem } from "../problem.ts"
import type { Holder } from "./lock.ts"

// Everything the embedded database may refuse at start; each code has its sentence in the platform's catalogues.

/** Another process keeps this data folder; the refusal names it. */
export function held({ pid, since, address }: Holder): Problem {
  return problem("platform.problem_postgres_held", 503, { values: { pid, since, address: address ?? "-" } })
}

/** The holder's socket exists but does not speak to us (it belongs to another account, or it hangs). */
export function heldSilently(folder: string): Problem {
  return problem("platform.problem_postgres_held_silently", 503, { values: { folder } })
}

export function noBinaries(name: string): Problem {
  return problem("platform.problem_postgres_no_binaries", 503, { values: { name } })
}

/** `reason` is what the operating system or PostgreSQL itself said. */
export function cannotRun(reason: string): Problem {
  return problem("platform.problem_postgres_cannot_run", 503, { values: { reason } })
}

/** Everything acknowledged is safe in the log; recovery needs a little space to write in, and then goes on. */
export function diskFull(reason: string): Problem {
  return problem("platform.problem_postgres_disk_full", 507, { values: { reason } })
}

export function foreignData(folder: string, owner: number): Problem {
  return problem("platform.problem_postgres_foreign_data", 503, { values: { folder, owner } })
}

/** The data were made by another PostgreSQL major: a backup made with that release carries them over. */
export function otherMajor(found: number, wanted: number): Problem {
  return problem("platform.problem_postgres_other_major", 503, { values: { found, wanted } })
}
