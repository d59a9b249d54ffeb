import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, test } from "vitest"
import { catalogues } from "../../catalogues.ts"
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts"
import { speaker } from "../languages.ts"
import { postLetter, type Letter } from "../mail.ts"
import { LEASE_MS } from "./claim-letter.ts"
import { openPostOffice } from "./post-office.ts"
import { sendLetter } from "./send-letter.ts"

/** A mail server that keeps what it is given; `answer` is what it says to the next letters. */
const received: { to: string[]; raw: string }[] = []
let answer: number | null = null
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, _session, done) =>
    done(answer ? Object.assign(new Error("not now"), { responseCode: answer }) : null),
  onData(stream, session, done) {
    let raw = ""
    stream.setEncoding("utf8")
    stream.on("data", (text: string) => (raw += text))
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      done()
    })
  },
})

const start = new Date("2026-11-23T12:00:00Z")
const letter: Letter = {
  to: "xaa.expert@example.org",
  lang: "ar",
  subject: "identity.letter_invitation_subject",
  body: "identity.letter_invitation_body",
  values: { name: "ليلى", link: "https://palermo.example/ar/enrolment/one-time-secret" },
}
let database: TestDatabase
let office: ReturnType<typeof openPostOffice>
let count = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  office = openPostOffice({
    url: `smtp://127.0.0.1:${port}`,
    from: "palermo@example.org",
    origin: "https://palermo.example",
  })
  database = await freshDatabase()
})
afterAll(async () => {
  office.close()
  await new Promise<void>((resolve) => server.close(resolve))
  await database.drop()
})

async function post(what: Letter, rehearsal = false): Promise<string> {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`
  await postLetter({ db: database.db, now: start, newId: () => id, house: { rehearsal } }, what)
  return id
}
const sendAt = (id: string, now: Date) =>
  sendLetter({ db: database.db, now, office, speaker: (lang) => speaker(catalogues, lang) }, id)
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const rowOf = (id: string) =>
  database.db.selectFrom("letter").selectAll().where("id", "=", id).executeTakeFirstOrThrow()

/** Subject and text as a mail program shows them. */
function read(raw: string) {
  const [head = "", body = ""] = raw.replaceAll("\r\n ", " ").split("\r\n\r\n")
  const words = [...(/^Subject: (.*)$/m.exec(head)?.[1] ?? "").matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/g)]
  const subject = words.map(([, kind, text = ""]) =>
    kind === "B" ? Buffer.from(text, "base64") : unquoted(text.replaceAll("_", " ")),
  )
  const text = /base64/.test(head) ? Buffer.from(body, "base64") : unquoted(body)
  return {
    head,
    subject: Buffer.concat(subject).toString(),
    text: text.toString().replaceAll("\r\n", "\n").trim(),
  }
}
function unquoted(text: string): Buffer {
  const plain = text.replaceAll("=\r\n", "")
  return Buffer.from(
    plain.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  )
}

test("a letter arrives whole, in its receiver's language, and then keeps no link", async () => {
  const id = await post(letter)
  expect(await sendAt(id, after(0))).toBe("sent")

  const { to, raw } = received.at(-1)!
  const { head, subject, text } = read(raw)
  const said = speaker(catalogues, "ar")
  expect(to).toEqual([letter.to])
  expect(subject).toBe(said.say(letter.subject))
  expect(text).toBe(said.say(letter.body, letter.values).trim())
  expect(head).toContain(`Message-ID: <${id}@palermo.example>`)
  expect(head).toContain("Content-Language: ar")
  expect(head).toMatch(/^Date: Mon, 23 Nov 2026 12:00:00/m)
  expect(await rowOf(id)).toMatchObject({ status: "sent", tries: 1, values: { name: "ليلى", link: "…" } })
})

test("a letter leaves once, also when two try at the same time or later", async () => {
  const id = await post(letter)
  const before = received.length
  const outcomes = await Promise.all([sendAt(id, after(0)), sendAt(id, after(0)), sendAt(id, after(0))])
  outcomes.push(await sendAt(id, after(60)))
  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1)
  expect(received.length - before).toBe(1)
})

test("a refusal for now is tried again later, one for good is not", async () => {
  const id = await post(letter)
  answer = 451
  expect(await sendAt(id, after(0))).toBe("waiting")
  expect(await rowOf(id)).toMatchObject({ refusal: "451", tries: 1 })
  answer = null
  expect(await sendAt(id, after(0.5))).toBeNull()
  expect(await sendAt(id, after(1))).toBe("sent")

  const hopeless = await post(letter)
  answer = 550
  expect(await sendAt(hopeless, after(0))).toBe("failed")
  answer = null
  expect(await rowOf(hopeless)).toMatchObject({ refusal: "550", values: { link: "…" } })
})

test("a letter that is refused again and again fails in the end, and a stale one is not sent", async () => {
  const id = await post(letter)
  answer = 451
  const outcomes: unknown[] = []
  for (const minutes of [0, 1, 6, 21, 81, 321, 1_041]) outcomes.push(await sendAt(id, after(minutes)))
  answer = null
  expect(outcomes).toEqual([...Array<string>(6).fill("waiting"), "failed"])

  const stale = await post(letter)
  expect(await sendAt(stale, after(15 * 24 * 60))).toBe("failed")
})

test("a process that dies at the server's door leaves the letter to the next one, after its lease", async () => {
  const id = await post(letter)
  const dies = { take: () => Promise.reject(new Error("killed")), close: () => {} }
  const sending = { db: database.db, now: start, office: dies, speaker: () => speaker(catalogues, "ar") }
  await expect(sendLetter(sending, id)).rejects.toThrow("killed")

  expect(await sendAt(id, after(1))).toBeNull()
  expect(await sendAt(id, new Date(start.getTime() + LEASE_MS))).toBe("sent")
})

test("nothing in a letter makes another header or receiver", async () => {
  const values = { ...letter.values, name: "X\r\nBcc: thief@example.org" }
  // A subject with a value in it, as a room may have one.
  const id = await post({ ...letter, lang: "en", subject: "identity.title_enrolment", values })
  expect(await sendAt(id, after(0))).toBe("sent")
  const { to, raw } = received.at(-1)!
  expect(to).toEqual([letter.to])
  expect(read(raw).head).not.toMatch(/^Bcc/im)
  expect(read(raw).head).toMatch(/^Subject: .*Bcc: thief/m)

  for (const to of ["a@b.org,c@d.org", "a@b.org\r\nBcc: c@d.org", "A <a@b.org>", "nobody"]) {
    await expect(post({ ...letter, to })).rejects.toThrow("one plain address")
  }
})

test("in a rehearsal a letter is kept and never leaves", async () => {
  const id = await post(letter, true)
  const before = received.length
  expect(await sendAt(id, after(0))).toBeNull()
  expect(received.length).toBe(before)
  expect(await rowOf(id)).toMatchObject({ status: "kept", tries: 0 })
})
