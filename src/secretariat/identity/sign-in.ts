import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { countAttempt, forgetAttempts } from "./attempts.ts"
import { passphraseFits, pretendToCheck } from "./passphrase.ts"
import { stepOf } from "./second-step.ts"
import { openSession } from "./session.ts"

type SignIn = { address: string; passphrase: string; code: string }

/** Opens a session. An unknown address, a wrong passphrase and a wrong code are answered alike and take as long. */
export async function signIn(caller: Caller, input: SignIn) {
  const found = await findCredential(caller, input.address)

  countAttempt(input.address, caller.now)
  const known = found
    ? await passphraseFits(input.passphrase, found.passphrase)
    : await pretendToCheck(input.passphrase)
  const step = found ? stepOf(found.totp_secret, input.code, caller.now) : null
  if (!found || !known || step === null) throw problem("identity.problem_wrong_credentials", 422)
  caller.ask(true, "session.open")

  await useStep(caller, found.account, step)
  const { token, until } = await openSession(caller, found.account)
  forgetAttempts(input.address)

  await caller.record("session.open", found.account)
  return { account: found.account, until: until.toISOString(), session: token }
}

function findCredential(caller: Caller, address: string) {
  return caller.db
    .selectFrom("account")
    .innerJoin("credential", "credential.account", "account.id")
    .select(["credential.account", "passphrase", "totp_secret"])
    .where(sql`lower(address)`, "=", address.toLowerCase())
    .where("account.status", "=", "active")
    .executeTakeFirst()
}

/** A code is good once: whoever saw it typed cannot type it again. */
async function useStep(caller: Caller, account: string, step: number): Promise<void> {
  const used = await caller.db
    .updateTable("credential")
    .set({ totp_last: step })
    .where("account", "=", account)
    .where("totp_last", "<", step)
    .returning("account")
    .executeTakeFirst()
  if (!used) throw problem("identity.problem_wrong_credentials", 422)
}
