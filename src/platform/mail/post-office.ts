import { createTransport } from "nodemailer"
import type { Speaker } from "../languages.ts"
import type { ClaimedLetter } from "./claim-letter.ts"
import type { Tried } from "./settle-letter.ts"

/** Takes one letter to the mail server; what it is refused with comes back as a code and never throws. */
export type PostOffice = {
  take(letter: ClaimedLetter, speaker: Speaker): Promise<Tried>
  close(): void
}

/** Connecting, greeting and speaking are bounded, together well within the lease on a letter. */
const CONNECT_MS = 15_000
const SILENCE_MS = 30_000
/** A subject is one line. */
const MAX_SUBJECT = 200

type OfficeParts = { readonly url: string; readonly from: string; readonly origin: string }

/** A post office over SMTP. Its address may say `smtps:` or `?requireTLS=true`; otherwise TLS is used where offered. */
export function openPostOffice({ url, from, origin }: OfficeParts): PostOffice {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(origin).hostname
  return {
    close: () => transport.close(),
    async take(letter, speaker) {
      try {
        await transport.sendMail({
          from,
          // An object is taken as one receiver; a text would be read as a list of them.
          to: { name: "", address: letter.to },
          subject: oneLine(speaker.sayCode(letter.subject, letter.values)),
          text: speaker.sayCode(letter.body, letter.values),
          // The same at every try: a mailbox that gets the letter twice can tell.
          messageId: `<${letter.id}@${host}>`,
          date: letter.at,
          xMailer: false,
          headers: { "Content-Language": speaker.lang, "Auto-Submitted": "auto-generated" },
        })
        return {}
      } catch (thrown) {
        return refusalOf(thrown)
      }
    },
  }
}

/** Control characters would begin another header, so a subject has none, whatever stands in its values. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, MAX_SUBJECT)
}

/** Only a receiver or letter that the server refuses with 5xx is refused for good; a wrong password is ours to mend. */
function refusalOf(thrown: unknown): Tried {
  const { code = "", responseCode } = thrown as { code?: string; responseCode?: number }
  const refusal = String(responseCode ?? (/^[A-Z0-9_]{1,40}$/.test(code) ? code : "unknown"))
  const theirs = code === "EENVELOPE" || code === "EMESSAGE"
  return { refusal, forGood: theirs && responseCode !== undefined && responseCode >= 500 }
}
