import type { Caller } from "../../platform/room.ts"
import { makeInvitation } from "./invitation.ts"
import { enrolmentPath } from "./pages/paths.ts"

/** The address of the first link: it goes to the terminal and never by mail, so it names nobody. */
const FIRST_ADDRESS = "administrator@localhost"

/**
 * Makes the link for the first administrator, and a new one at each start until it was used: there is no default
 * account, name or secret. Gives null once somebody administers the installation.
 */
export async function openInstallation(caller: Caller): Promise<{ link: string | null }> {
  const administrator = await caller.db
    .selectFrom("role_grant")
    .select("id")
    .where("role", "=", "administrator")
    .where("status", "=", "held")
    .executeTakeFirst()

  caller.ask(true, "installation.open")

  const link = administrator ? null : await makeLink(caller)

  await caller.record("installation.open", caller.house.installation, { link: link !== null })
  return { link }
}

async function makeLink(caller: Caller): Promise<string> {
  await caller.db
    .updateTable("invitation")
    .set({ status: "withdrawn" })
    .where("role", "=", "administrator")
    .where("status", "=", "open")
    .where("by", "is", null)
    .execute()
  const { token } = await makeInvitation(caller, {
    address: FIRST_ADDRESS,
    name: "Administrator",
    lang: "en",
    role: "administrator",
  })
  return `${caller.house.origin}/en${enrolmentPath({ token })}`
}
