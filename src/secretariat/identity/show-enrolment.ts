import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { isRole } from "../access/roles.ts"
import { getInvitation } from "./invitation.ts"
import { enrolment, secretForInvitation } from "./second-step.ts"

/** What the page of an invitation's link shows: to whom it was sent, for which role, and the second step's secret. */
export async function showEnrolment(caller: Caller, input: { token: string }) {
  const { address, name, role, party, lapsed } = await getInvitation(caller, input.token)
  if (!isRole(role)) throw notFound()
  const secret = secretForInvitation(caller.house.secret, input.token)
  return { address, name, role, party, lapsed, ...enrolment(secret, address) }
}
