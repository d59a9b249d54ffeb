import { direction, type Speaker } from "../../../platform/languages.ts"
import type { Block, Paper } from "../../../platform/paper.ts"
import { keyId } from "../../../platform/packages/keys.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Receipt } from "../receipt.ts"

/** So many characters stand in one line of a table's wide column. */
const WRAP = 43

/** The receipt to be filed or shown: what the signed file says, and how anybody checks it. The file itself is the proof. */
export function receiptPaper(receipt: Receipt, title: string, speaker: Speaker): Paper {
  const { lang, say, dateTime } = speaker
  const { number, party, questionnaire, version, submitted, bytes, sha256, installation, signature } = receipt
  const rows: [string, string][] = [
    [say("responses.receipt_of"), partyName(party, lang)],
    [say("responses.receipt_answers"), `${title} (${questionnaire.code} ${questionnaire.version})`],
    [say("responses.receipt_version"), String(version)],
    [say("responses.receipt_at"), dateTime(submitted)],
    [say("responses.receipt_utc"), submitted],
    [say("responses.receipt_bytes"), speaker.number(bytes)],
    ["SHA-256", wrapped(sha256)],
    [say("responses.receipt_signature"), wrapped(signature)],
    [say("responses.receipt_installation"), installation.id],
    [say("responses.receipt_key"), installation.key],
    [say("responses.receipt_fingerprint"), keyId(installation.key).match(/.{4}/g)?.join(" ") ?? ""],
  ]
  const table: Block = {
    kind: "table",
    caption: say("responses.receipt_says"),
    head: [[{ text: say("responses.receipt_field") }], [{ text: say("responses.receipt_value") }]],
    rows: rows.map(([name, value]) => [[{ text: name }], [{ text: value }]]),
    repeatHead: true,
    widths: [3, 7],
  }
  return {
    lang,
    dir: direction(lang),
    header: { symbol: number },
    title: `${say("responses.title_receipt")} ${number}`,
    blocks: [table, { kind: "paragraph", runs: [{ text: say("responses.receipt_paper_hint") }] }],
  }
}

/** A hash or a signature is one word that no line would hold. */
function wrapped(text: string): string {
  return text.match(new RegExp(`.{1,${WRAP}}`, "g"))?.join("\n") ?? text
}
