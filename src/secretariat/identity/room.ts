import { room } from "../../platform/room.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { identity } from "./contract.ts"
import { enter } from "./enter.ts"
import { listInvitations } from "./find-invitation.ts"
import { invite } from "./invite.ts"
import { listWork } from "./list-work.ts"
import { listPeople, showMe } from "./people.ts"
import { listPersonas } from "./personas.ts"
import { renewInvitation } from "./renew-invitation.ts"
import { showEnrolment } from "./show-enrolment.ts"
import { signIn } from "./sign-in.ts"
import { signOut } from "./sign-out.ts"
import { stay } from "./stay.ts"
import { withdrawInvitation } from "./withdraw-invitation.ts"

export const identityRoom = room({
  name: "identity",
  contract: identity,
  operations: {
    showMe,
    listPersonas,
    listPeople,
    listInvitations,
    listWork,
    showEnrolment,
    enter,
    signIn,
    signOut,
    stay,
    invite,
    withdrawInvitation,
    renewInvitation,
    acceptInvitation,
  },
})
