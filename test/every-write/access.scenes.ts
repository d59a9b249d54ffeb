import { access } from "../../src/secretariat/access/contract.ts"
import { identity } from "../../src/secretariat/identity/contract.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"

export const accessScenes = [
  scene(access.endGrant, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const address = "xab-observer@rehearsal.invalid"
      await doer.does(identity.invite, { name: "Thandi", address, lang: "en", role: "panellist" })
      return { doer, input: { grant: await heldGrant(stage, address) } }
    },
  }),
]

async function heldGrant({ database }: TestHouse, address: string): Promise<string> {
  const { id } = await database.db
    .selectFrom("role_grant")
    .innerJoin("account", "account.id", "role_grant.account")
    .select("role_grant.id")
    .where("address", "=", address)
    .where("role", "=", "panellist")
    .where("role_grant.status", "=", "held")
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}
