import { openTestHouse } from "../../../test/support/house.ts"

/** A house of the test file's own, with those of State A who answer and who send. */
export async function openStateA() {
  const stage = await openTestHouse()
  return { stage, focalPoint: await stage.as("xaa-focal-point"), expert: await stage.as("xaa-expert") }
}
