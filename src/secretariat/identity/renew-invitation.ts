import { move } from "../../platform/moves.ts"
import { postLetter } from "../../platform/mail.ts"
import type { Caller } from "../../platform/room.ts"
import { isLang } from "../../platform/languages.ts"
import { isRole } from "../access/roles.ts"
import { notFound } from "../../platform/problem.ts"
import { getInvitation, makeInvitation, moves } from "./invitation.ts"
import { enrolmentPath } from "./pages/paths.ts"

/**
 * Sends a new link to the address of an old one: whoever holds the lapsed link asks for it herself and waits for
 * nobody. The new link goes to the invited address only.
 */
export async function renewInvitation(caller: Caller, input: { token: string }) {
  const old = await getInvitation(caller, input.token)
  if (!isLang(old.lang) || !isRole(old.role)) throw notFound()

  caller.ask(true, "invitation.renew")

  await move(caller, "invitation", moves.renew, old.id)
  const { address, name, party, matter, institution, deputy } = old
  const terms = { address, name, party, matter, institution, deputy, lang: old.lang, role: old.role }
  const { id, token } = await makeInvitation(caller, terms)
  await postLetter(caller, {
    to: address,
    lang: old.lang,
    subject: "identity.letter_invitation_subject",
    body: "identity.letter_invitation_body",
    values: { name, link: `${caller.house.origin}/${old.lang}${enrolmentPath({ token })}` },
  })

  await caller.record("invitation.renew", id, { old: old.id, ...(party && { chain: party }) })
  return { done: true as const }
}
