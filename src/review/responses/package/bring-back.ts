import { createHash } from "node:crypto"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { findStagedFile } from "../../../secretariat/documents/staged-bytes.ts"
import { chainOf, getFacts, mayWrite } from "../find-response.ts"
import { MAX_PACKAGE_BYTES, type ReturnView } from "./package.ts"
import { readPackageApart } from "./read-package-apart.ts"
import { readPackage } from "./read-package.ts"
import { showReturn } from "./show-return.ts"

type Brought = { readonly response: string; readonly upload: string }

/** Takes in a file that was answered elsewhere. Nothing of it becomes an answer before somebody has compared it. */
export async function bringBack(caller: Caller, input: Brought): Promise<ReturnView> {
  const facts = await getFacts(caller, input.response)

  caller.ask(mayWrite(caller.actor, facts), "answer.bring")
  const { name, sha256, file } = await readSent(caller, input.upload)

  const { entries, problems, unchanged } = await readPackage(caller, facts, file)
  const id = caller.newId()
  await caller.db
    .insertInto("answer_return")
    .values({
      id,
      response: facts.id,
      name,
      unchanged,
      entries: JSON.stringify(entries),
      problems: JSON.stringify(problems),
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()

  await caller.record("answer.bring", facts.id, { return: id, sha256, ...chainOf(facts) })
  return showReturn(caller, { response: facts.id, return: id })
}

function readSent(caller: Caller, upload: string) {
  return caller.apart(upload, async () => {
    const { name, size, ...staged } = await findStagedFile(caller, upload)
    if (size > MAX_PACKAGE_BYTES) throw tooLarge()
    const bytes = await staged.bytes()
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    return async () => ({ name, sha256, file: await readPackageApart(bytes) })
  })
}

function tooLarge() {
  const code = "responses.problem_package_too_large"
  return problem(code, 413, { fields: { upload: { code } } })
}
