import { sql } from "kysely"
import { sha256 } from "../../../platform/packages.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { findStagedFile } from "../../../secretariat/documents/staged-bytes.ts"
import type { Arrived } from "./arrival.ts"
import { findArrived, mayReceive } from "./find-arrival.ts"
import { openSealed } from "./open-sealed.ts"
import { placeResponse } from "./place-response.ts"
import { MAX_SEALED_BYTES } from "./sealed-response.ts"

/** The secretariat takes in what a State's own house has sealed, as if it had been submitted here. */
export async function receiveResponse(caller: Caller, { upload }: { upload: string }): Promise<Arrived> {
  caller.ask(mayReceive(caller.actor), "response.receive")
  const staged = await findStagedFile(caller, upload)
  if (staged.size > MAX_SEALED_BYTES) throw tooLarge()

  return takeIn(caller, await staged.bytes())
}

/** The installation's own command: whoever keeps the machine may take a file in; the file proves whose it is. */
export async function receiveFile(caller: Caller, { content }: { content: string }): Promise<Arrived> {
  caller.ask(true, "response.receive")

  return takeIn(caller, Buffer.from(content, "base64"))
}

/** The same bytes are taken in once: a second time they are answered with the receipt of the first. */
async function takeIn(caller: Caller, bytes: Buffer): Promise<Arrived> {
  await sql`select pg_advisory_xact_lock(hashtext('response arrivals'))`.execute(caller.db)
  const hash = sha256(bytes)
  const known = await findArrived(caller, hash)
  if (known) {
    await caller.record("response.receive", known.arrival.id, { repeated: true, chain: known.arrival.party })
    return known
  }
  const opened = await openSealed(caller, bytes)
  const { submission, receipt, version } = await placeResponse(caller, opened)
  const id = caller.newId()
  const { party } = opened.body.content
  await caller.db
    .insertInto("response_arrival")
    .values({
      id,
      sha256: Buffer.from(hash, "hex"),
      package: opened.package,
      installation: opened.installation,
      party,
      submission,
      receipt: receipt.text,
      number: receipt.facts.number,
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()

  const { package: carried, installation } = opened
  await caller.record("response.receive", id, { package: carried, installation, version, chain: party })
  const arrived = (await findArrived(caller, hash)) as Arrived
  return { ...arrived, repeated: false }
}

function tooLarge() {
  const code = "responses.problem_package_too_large"
  return problem(code, 413, { fields: { upload: { code } } })
}
