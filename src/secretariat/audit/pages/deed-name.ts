import type { Speaker } from "../../../platform/languages.ts"

/** The deeds that have a name in words. A list, so that every name is found in the catalogues and none is left over. */
const named = {
  "account.make": "audit.deed_account_make",
  "document.add_version": "audit.deed_document_add_version",
  "document.create": "audit.deed_document_create",
  "document.erase": "audit.deed_document_erase",
  "document.release": "audit.deed_document_release",
  "document.withdraw_release": "audit.deed_document_withdraw_release",
  "grant.end": "audit.deed_grant_end",
  "invitation.make": "audit.deed_invitation_make",
  "invitation.renew": "audit.deed_invitation_renew",
  "invitation.withdraw": "audit.deed_invitation_withdraw",
  "upload.keep": "audit.deed_upload_keep",
} as const

/** A deed in words, or its code when it has no name yet. */
export function deedName(deed: string, { say }: Pick<Speaker, "say">): string {
  return deed in named ? say(named[deed as keyof typeof named]) : deed
}
