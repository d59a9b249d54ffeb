import type { House } from "../../src/platform/house.ts"
import type { Circle, World } from "./world.ts"

/** What the house made on the way: circles are rows, and the reference reads them as such. */
export async function newCircles({ circles }: World, { db }: House): Promise<Circle[]> {
  const known = circles.map(({ id }) => id)
  const rows = await db.selectFrom("circle").selectAll().where("id", "not in", known).execute()
  const members = await db.selectFrom("circle_party").selectAll().where("circle", "not in", known).execute()
  return rows.map(({ listed, ...row }) => {
    const parties = members.filter(({ circle }) => circle === row.id).map(({ party }) => party)
    return { ...row, listed: listed ? parties : null } as unknown as Circle
  })
}
