import { randomUUID } from "node:crypto"
import { Secret, TOTP } from "otpauth"
import { identity } from "../../src/secretariat/identity/contract.ts"
import type { TestHouse } from "../support/house.ts"

export const PASSPHRASE = "seven grey herons at dusk"

/** A code of the second step is good for half a minute and once. */
const STEP_MS = 30_000

export type Newcomer = {
  readonly address: string
  readonly name: string
  readonly token: string
  readonly totp: TOTP
}

/** Somebody who was invited and holds the link that her letter brought; everybody has an address of her own. */
export async function inviteSomebody(stage: TestHouse): Promise<Newcomer> {
  const officer = await stage.as("secretariat")
  const address = `${randomUUID()}@example.org`
  const name = "Nia"
  await officer.does(identity.invite, { name, address, lang: "en", role: "panellist" })
  const { values } = await stage.database.db
    .selectFrom("letter")
    .select("values")
    .where("to_address", "=", address)
    .executeTakeFirstOrThrow()
  const token = (values as { link: string }).link.split("/").at(-1) ?? ""
  const visitor = await stage.as("visitor")
  const { typed } = await visitor.does(identity.showEnrolment, { token })
  return { address, name, token, totp: new TOTP({ secret: Secret.fromBase32(typed.replaceAll(" ", "")) }) }
}

export function codeOf({ totp }: Newcomer, { clock }: TestHouse): string {
  return totp.generate({ timestamp: clock.now.getTime() })
}

/** Opens her account, and lets the clock go on until her next code. */
export async function acceptAs(stage: TestHouse, newcomer: Newcomer): Promise<void> {
  const { token, name } = newcomer
  const visitor = await stage.as("visitor")
  const code = codeOf(newcomer, stage)
  await visitor.does(identity.acceptInvitation, { token, name, passphrase: PASSPHRASE, code })
  stage.clock.now = new Date(stage.clock.now.getTime() + STEP_MS)
}
