import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { ReadPackage } from "./read-package.ts"

export async function readFileEntries(
  _caller: Caller,
  _facts: Reached,
  _file: { bytes: Buffer; passphrase: string },
): Promise<ReadPackage> {
  throw problem("responses.problem_package_unreadable")
}
