import { describe, expect, test } from "vitest"
import { open, seal, sha256, type Content } from "../packages.ts"
import { isProblem } from "../problem.ts"
import { MAX_ATTACHMENT_BYTES, MAX_PACKAGE_BYTES, MAX_TEXT } from "./form.ts"
import { keyId, makeInstallationKey, publicJwk, publicPem, readPublicKey, signText } from "./keys.ts"
import { canonical, MAX_SIGNS } from "./strict-json.ts"

const arcadia = makeInstallationKey("arcadia.example")
const borduria = makeInstallationKey()
const trust = { me: borduria.id, installations: [{ id: arcadia.id, key: arcadia.key }] }
const content: Content = {
  kind: "letter",
  for: borduria.id,
  made: new Date("2027-02-01T09:00:00Z"),
  body: { title: "Überprüfung 审议 استعراض", "10": [1, 2.5, true, null], "2": { é: "\u2028" } },
  attachments: [
    { name: "covering letter.pdf", type: "application/pdf", bytes: Buffer.from([0, 1, 2, 253, 254, 255]) },
    { name: "مذكرة.txt", type: "text/plain", bytes: Buffer.from("") },
  ],
}
const sealed = seal(content, arcadia)

function code(act: () => unknown): string {
  try {
    act()
    return "taken"
  } catch (thrown) {
    return isProblem(thrown) ? thrown.code.replace("platform.problem_", "") : String(thrown)
  }
}

const opening = (text: string | Uint8Array, by = trust) => code(() => open(Buffer.from(text), by))

type Loose = Record<string, unknown>

/** A file that its sender signed, whatever it says: what an installation that is trusted, but not well, could make. */
function forged(change: (form: Loose) => Loose): string {
  const { id: _, signature: __, ...form } = change(JSON.parse(Buffer.from(sealed).toString()) as Loose)
  const attachments = (form["attachments"] as Loose[]).map(({ name, type, sha256 }) => ({
    name,
    type,
    sha256,
  }))
  const text = `palermo package 1\n${canonical({ ...form, attachments })}`
  return canonical({ ...form, id: sha256(text), signature: signText(text, arcadia) })
}

describe("a package", () => {
  test("comes out as it went in, and the same content is the same file", () => {
    const opened = open(sealed, trust)
    expect(opened).toMatchObject({ ...content, made: "2027-02-01T09:00:00.000Z" })
    expect(opened.installation).toEqual({ id: arcadia.id, key: arcadia.key })
    expect(opened.id).toMatch(/^[0-9a-f]{64}$/)
    expect(seal(content, arcadia)).toEqual(sealed)
    expect(open(seal({ ...content, body: null }, arcadia), trust).id).not.toBe(opened.id)
    expect(opening(forged((form) => form))).toBe("taken")
  })

  test("is refused when it is none of ours", () => {
    expect(opening("")).toBe("file_unreadable")
    expect(opening("PK\u0003\u0004")).toBe("file_unreadable")
    expect(opening(Buffer.from([0x7b, 0xff, 0x7d]))).toBe("file_unreadable")
    expect(opening("[]")).toBe("package_not_one")
    expect(opening("null")).toBe("package_not_one")
    expect(opening('{"palermo":1}')).toBe("package_not_one")
    expect(opening(forged((form) => ({ ...form, more: 1 })))).toBe("package_not_one")
    expect(opening(forged((form) => ({ ...form, body: undefined })))).toBe("package_not_one")
    expect(opening('{"body":null,"palermo":2}')).toBe("package_version")
  })

  test("is refused when anything in it was altered", () => {
    const text = Buffer.from(sealed).toString()
    expect(opening(text.replace("2.5", "2.6"))).toBe("package_altered")
    expect(opening(text.replace("covering letter", "covering Letter"))).toBe("package_altered")
    expect(opening(text.replace(arcadia.key, borduria.key))).toBe("package_altered")
    const other = seal({ ...content, made: new Date(0) }, arcadia)
    const [mine, theirs] = [sealed, other].map((one) => JSON.parse(Buffer.from(one).toString()) as Loose)
    expect(opening(canonical({ ...mine, signature: theirs?.["signature"] }))).toBe("package_altered")
    expect(opening(canonical({ ...mine, id: theirs?.["id"] }))).toBe("package_altered")
  })

  test("is refused from an unknown installation, from a known one with another key, and for somebody else", () => {
    expect(opening(sealed, { ...trust, installations: [] })).toBe("package_sender")
    expect(opening(seal(content, makeInstallationKey(arcadia.id)), trust)).toBe("package_sender")
    expect(opening(seal(content, { ...arcadia, id: "syldavia.example" }))).toBe("package_sender")
    expect(opening(sealed, { ...trust, me: arcadia.id })).toBe("package_addressee")
    const renewed = makeInstallationKey(arcadia.id)
    const both = { ...trust, installations: [...trust.installations, { id: renewed.id, key: renewed.key }] }
    expect([opening(sealed, both), opening(seal(content, renewed), both)]).toEqual(["taken", "taken"])
  })

  test("is refused when an attachment is not the one that was signed", () => {
    const [spelled = ""] =
      Buffer.from(sealed)
        .toString()
        .match(/(?<="bytes":")[^"]+/) ?? []
    const swap = (bytes: string) => opening(Buffer.from(sealed).toString().replace(spelled, bytes))
    expect(spelled).toBe("AAEC/f7/")
    expect(swap("AAEC/f7+")).toBe("package_attachment")
    expect(swap("AAEC_f7_")).toBe("package_attachment")
    expect(swap(" AAEC/f7/")).toBe("package_attachment")
  })

  test("is refused with doubled or forbidden keys, other spellings, and a depth or length beyond its limits", () => {
    const text = Buffer.from(sealed).toString()
    const inBody = (json: string) => opening(text.replace(/"body":\{/, `"body":{${json},`))
    expect(inBody('"a":1,"a":1')).toBe("file_key")
    expect(inBody('"a":1,"\\u0061":1')).toBe("file_key")
    expect(opening(text.replace("{", '{"palermo":1,'))).toBe("file_key")
    for (const key of ["__proto__", "constructor", "prototype"]) {
      expect(inBody(`"${key}":{"admin":true}`)).toBe("file_key")
      expect(opening(forged((form) => ({ ...form, body: JSON.parse(`{"${key}":1}`) })))).toBe("file_key")
    }
    for (const json of ['"a":1.0', '"a": 1', '"a":"\\u0061"', '"a":-0', '"a":1e999', '"a":"\\ud800"'])
      expect([json, inBody(json)]).toEqual([json, "file_not_canonical"])
    expect(opening(`\ufeff${text}`)).toBe("file_unreadable")
    expect(opening(`${text}\n`)).toBe("file_not_canonical")
    expect(opening(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toBe("file_too_deep")
    expect(opening(`[${"0,".repeat(MAX_SIGNS)}0]`)).toBe("file_too_long")
    expect(opening(`{"${"k".repeat(2_000)}":1}`)).toBe("file_too_long")
    expect(opening(new Uint8Array(MAX_PACKAGE_BYTES + 1))).toBe("file_too_large")
  })

  test("that could not be opened is not sealed", () => {
    const sealing = (change: Partial<Content>) => code(() => seal({ ...content, ...change }, arcadia))
    const named = (name: string) => ({ name, type: "text/plain", bytes: Buffer.from("") })
    expect(sealing({ body: "x".repeat(MAX_TEXT + 1) })).toBe("file_too_long")
    expect(sealing({ body: undefined })).toBe("package_not_one")
    expect(sealing({ body: JSON.parse('{"constructor":1}') })).toBe("file_key")
    expect(sealing({ body: { a: Number.NaN } })).toBe("file_not_canonical")
    for (const name of ["", "..", "../a", "a\\b", "a\u0000", "a\u202efdp.exe"])
      expect([name, sealing({ attachments: [named(name)] })]).toEqual([name, "package_not_one"])
    expect(sealing({ attachments: [named("a"), named("a")] })).toBe("package_not_one")
    const bytes = new Uint8Array(MAX_ATTACHMENT_BYTES + 1)
    expect(sealing({ attachments: [{ ...named("a"), bytes }] })).toBe("package_attachment_size")
  })
})

test("keys travel as PEM and as JWK, and anything else is refused", () => {
  expect(readPublicKey(publicPem(arcadia.key))).toBe(arcadia.key)
  expect(readPublicKey(JSON.stringify(publicJwk(arcadia.key)))).toBe(arcadia.key)
  expect(publicJwk(arcadia.key).kid).toBe(keyId(arcadia.key))
  expect(borduria.id).toBe(keyId(borduria.key))
  // The thumbprint that RFC 8037, appendix A.3, gives for its key.
  const thumbprint = Buffer.from("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", "base64url").toString("hex")
  expect(keyId("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")).toBe(thumbprint.slice(0, 32))
  for (const text of ["", "{}", "-----BEGIN PUBLIC KEY-----", '{"kty":"OKP","crv":"X25519","x":"AA"}'])
    expect(code(() => readPublicKey(text))).toBe("key_unreadable")
})
