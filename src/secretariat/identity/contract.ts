import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { languages } from "../../platform/languages.ts"
import { roleNames } from "../access/roles.ts"
import { Invitation } from "./invitation.ts"
import { MAX_PASSPHRASE } from "./passphrase-limits.ts"
import { Person } from "./person.ts"
import { WorkLists } from "./work.ts"

const Name = z.string().trim().min(1).max(200)
const Address = z.email().max(254)
const Passphrase = z.string().min(1).max(MAX_PASSPHRASE)
const Code = z.string().min(1).max(12)
const Token = z.string().min(20).max(60)
const Party = z.string().regex(/^[A-Z]{3}$/)

/** The session's token goes into a cookie and never into a body, unless a program asks for it. */
export const Entered = z.object({ account: z.uuid(), until: z.iso.datetime(), session: z.string() })
const Left = z.object({ session: z.null() })
const Done = z.object({ done: z.literal(true) })

export const Enrolment = z.object({
  address: z.string(),
  name: z.string(),
  role: z.enum(roleNames),
  party: z.string().nullable(),
  lapsed: z.boolean(),
  uri: z.string(),
  typed: z.string(),
})

export const InviteInput = z.object({
  name: Name,
  address: Address,
  lang: z.enum(languages),
  role: z.enum(roleNames),
  party: Party.nullish(),
  deputy: z.boolean().default(false),
})

export const identity = contract("identity", {
  showMe: read("/me", z.object({}), Person),
  listPersonas: read("/personas", z.object({}), z.object({ personas: z.array(Person) })),
  listPeople: read("/people", z.object({ party: Party.optional() }), z.object({ people: z.array(Person) })),
  listInvitations: read("/invitations", z.object({}), z.object({ invitations: z.array(Invitation) })),
  listWork: read("/work", z.object({}), WorkLists),
  showEnrolment: read("/enrolment", z.object({ token: Token }), Enrolment, { guarded: true }),

  openInstallation: write("/installation", z.object({}), z.object({ link: z.url().nullable() }), {
    internal: true,
  }),
  enter: write("/personas/:persona/session", z.object({ persona: z.string().max(60) }), Entered, {
    session: true,
  }),
  signIn: write("/session", z.object({ address: Address, passphrase: Passphrase, code: Code }), Entered, {
    session: true,
    guarded: true,
  }),
  signOut: write("/session/end", z.object({}), Left, { session: true }),
  stay: write("/session/stay", z.object({}), z.object({ until: z.iso.datetime() })),
  invite: write("/invitations", InviteInput, Invitation),
  withdrawInvitation: write(
    "/invitations/:invitation/withdrawal",
    z.object({ invitation: z.uuid() }),
    Invitation,
  ),
  renewInvitation: write("/invitations/renewal", z.object({ token: Token }), Done, { guarded: true }),
  acceptInvitation: write(
    "/invitations/acceptance",
    z.object({ token: Token, name: Name, passphrase: Passphrase, code: Code }),
    Entered,
    { session: true, guarded: true },
  ),
})
