import type { Caller } from "../../platform/room.ts"
import { signaturesOf } from "./authors.ts"
import type { Matter } from "./find-text.ts"
import { visibleVoices } from "./find-voice.ts"
import { inOrder } from "./list-proposals.ts"
import { isAttributed } from "./rules.ts"
import { MAX_VOICES, type Voice } from "./voice.ts"

/** What was said of a text: comments, objections and requests to reopen, each with the version that it was said of. */
export async function listVoices(caller: Caller, { negotiation, standing, text }: Matter): Promise<Voice[]> {
  const rows = await visibleVoices(caller, negotiation, standing)
    .where("text_voice.text", "=", text.id)
    .orderBy("text_voice.id")
    .limit(MAX_VOICES)
    .execute()
  const signatures = await signaturesOf(caller, standing, rows)
  const live = negotiation.status === "open"
  return inOrder(rows).map((row) => {
    const { id, kind, format, version, version_lang, lang } = row
    const signature = signatures.get(id)
    const own = signature?.own ?? null
    const ours =
      own !== null ||
      (row.office === "chair" && standing.chair) ||
      (row.office === "secretariat" && standing.secretariat)
    return {
      id,
      kind,
      format,
      version,
      version_lang,
      lang,
      body: row.body ?? "",
      status: row.status === "consented" ? "consented" : "said",
      by: signature?.by ?? null,
      mine: ours,
      at: isAttributed(format) ? row.at.toISOString() : null,
      can: {
        withdraw: ours && row.status === "said",
        consent: live && standing.chair && row.kind === "reopening" && row.status === "said",
      },
    }
  })
}
