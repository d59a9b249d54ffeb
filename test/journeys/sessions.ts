import type { TestServer } from "../support/server.ts"

/** Moves the end of every session of a persona to so many seconds from now. */
export async function endSessionsIn({ stage }: TestServer, persona: string, seconds: number): Promise<void> {
  const { db } = stage.database
  const account = db.selectFrom("account").select("id").where("persona", "=", persona)
  const until = new Date(Date.now() + seconds * 1000)
  await db.updateTable("session").set({ until }).where("account", "=", account).execute()
}

/** How many invitations were made for a name. */
export async function invitationsOf({ stage }: TestServer, name: string): Promise<number> {
  const rows = await stage.database.db
    .selectFrom("invitation")
    .select("id")
    .where("name", "=", name)
    .execute()
  return rows.length
}
