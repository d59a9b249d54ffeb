import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { partyOf } from "../audit/history-register.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { identity } from "./contract.ts"
import { enter } from "./enter.ts"
import { listInvitations } from "./find-invitation.ts"
import { invite } from "./invite.ts"
import { listWork } from "./list-work.ts"
import { listPeople, showMe } from "./people.ts"
import { listPersonas } from "./personas.ts"
import { partyOfAccounts } from "./party-of.ts"
import { openInstallation } from "./open-installation.ts"
import { renewInvitation } from "./renew-invitation.ts"
import { showEnrolment } from "./show-enrolment.ts"
import { signIn } from "./sign-in.ts"
import { signOut } from "./sign-out.ts"
import { stay } from "./stay.ts"
import { enrolmentPage } from "./pages/enrolment-page.tsx"
import { peoplePage } from "./pages/people-page.tsx"
import { personasPage } from "./pages/personas-page.tsx"
import { renewedPage } from "./pages/renewed-page.tsx"
import { signInPage } from "./pages/sign-in-page.tsx"
import { welcomePage } from "./pages/welcome-page.tsx"
import { workPage } from "./pages/work-page.tsx"
import { waitingInvitations } from "./waiting-invitations.ts"
import { work } from "./work.ts"
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
    openInstallation,
    enter,
    signIn,
    signOut,
    stay,
    invite,
    withdrawInvitation,
    renewInvitation,
    acceptInvitation,
  },
  fills: [fill(partyOf, partyOfAccounts), fill(work, waitingInvitations)],
  pages: [welcomePage, workPage, peoplePage, signInPage, personasPage, enrolmentPage, renewedPage],
})
