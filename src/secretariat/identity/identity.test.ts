import { randomUUID } from "node:crypto"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type TestHouse } from "../../../test/support/house.ts"
import { identity } from "./contract.ts"
import { IDLE_MS } from "./session.ts"

let stage: TestHouse

beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage.database.drop())

const PASSPHRASE = "seven grey herons at dusk"

/** The link as the letter carries it: there is no other way to it. */
async function linkIn(address: string): Promise<string> {
  const letter = await stage.database.db
    .selectFrom("letter")
    .select("values")
    .where("to_address", "=", address)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirstOrThrow()
  return (letter.values as { link: string }).link.split("/").at(-1) ?? ""
}

async function codeFor(token: string): Promise<string> {
  const visitor = await stage.as("visitor")
  const { typed } = await visitor.does(identity.showEnrolment, { token })
  const totp = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(" ", "")) })
  return totp.generate({ timestamp: stage.clock.now.getTime() })
}

test("a focal point invites an expert of her State, who opens an account and signs in again", async () => {
  const focalPoint = await stage.as("xaa-focal-point")
  const address = "new.expert@example.org"
  await focalPoint.does(identity.invite, { name: "Nia", address, lang: "fr", role: "expert", party: "XAA" })

  const token = await linkIn(address)
  const visitor = await stage.as("visitor")
  const code = await codeFor(token)
  const accepted = await visitor.does(identity.acceptInvitation, {
    token,
    name: "Nia",
    passphrase: PASSPHRASE,
    code,
  })
  expect(accepted.session).toMatch(/^[\w-]{43}$/)

  const again = { address, passphrase: PASSPHRASE, code }
  expect(await refusalOf(visitor.does(identity.signIn, again))).toEqual({
    code: "identity.problem_wrong_credentials",
    status: 422,
  })
  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  const totp = await codeForAccount(accepted.account)
  const signedIn = await visitor.does(identity.signIn, { ...again, code: totp })
  expect(signedIn.account).toBe(accepted.account)
})

async function codeForAccount(account: string): Promise<string> {
  const { totp_secret } = await stage.database.db
    .selectFrom("credential")
    .select("totp_secret")
    .where("account", "=", account)
    .executeTakeFirstOrThrow()
  const secret = new Secret({ buffer: new Uint8Array(totp_secret).buffer })
  return new TOTP({ secret }).generate({ timestamp: stage.clock.now.getTime() })
}

test("whom one has invited waits in one's own work, until she has opened her account", async () => {
  const mission = await stage.as("xae-mission")
  const nobodyElse = await stage.as("xae-expert")
  expect((await mission.does(identity.listWork, {})).waiting).toEqual([])
  await mission.does(identity.invite, {
    name: "Rui",
    address: "rui@example.org",
    lang: "es",
    role: "observer",
    party: "XAE",
  })
  expect((await mission.does(identity.listWork, {})).waiting).toMatchObject([
    { key: "identity.work_invited", values: { name: "Rui" }, party: "XAE" },
  ])
  expect((await nobodyElse.does(identity.listWork, {})).waiting).toEqual([])
})

test("nobody invites for another State, and an expert invites nobody", async () => {
  const focalPoint = await stage.as("xaa-focal-point")
  const expert = await stage.as("xaa-expert")
  const other = { name: "Ono", address: "o@example.org", lang: "en", role: "expert", party: "XAB" } as const
  expect(await refusalOf(focalPoint.does(identity.invite, other))).toMatchObject({ status: 403 })
  expect(await refusalOf(expert.does(identity.invite, { ...other, party: "XAA" }))).toMatchObject({
    status: 403,
  })
})

test("a State has exactly one focal point, and deputies beside her", async () => {
  const officer = await stage.as("secretariat")
  const second = {
    name: "Zed",
    address: "zed@example.org",
    lang: "en",
    role: "focal_point",
    party: "XAC",
  } as const
  await officer.does(identity.invite, second)
  const token = await linkIn(second.address)
  const visitor = await stage.as("visitor")
  const input = { token, name: "Zed", passphrase: PASSPHRASE, code: await codeFor(token) }
  expect(await refusalOf(visitor.does(identity.acceptInvitation, input))).toEqual({
    code: "access.problem_focal_point_taken",
    status: 409,
  })
})

test("a lapsed link is renewed by its holder, and the old one then opens nothing", async () => {
  const officer = await stage.as("secretariat")
  const address = "late@example.org"
  await officer.does(identity.invite, { name: "Lena", address, lang: "ru", role: "mission", party: "XAD" })
  const old = await linkIn(address)
  stage.clock.now = new Date(stage.clock.now.getTime() + 31 * 86_400_000)

  const visitor = await stage.as("visitor")
  expect(await visitor.does(identity.showEnrolment, { token: old })).toMatchObject({ lapsed: true })
  await visitor.does(identity.renewInvitation, { token: old })
  const fresh = await linkIn(address)
  expect(fresh).not.toBe(old)
  expect(await refusalOf(visitor.does(identity.showEnrolment, { token: old }))).toMatchObject({ status: 404 })
  expect(await visitor.does(identity.showEnrolment, { token: fresh })).toMatchObject({
    lapsed: false,
    address,
  })
})

test("a passphrase is refused for its length or because it is known, never for its signs", async () => {
  const officer = await stage.as("secretariat")
  const address = "weak@example.org"
  await officer.does(identity.invite, { name: "Wim", address, lang: "en", role: "panellist" })
  const token = await linkIn(address)
  const visitor = await stage.as("visitor")
  for (const passphrase of ["short", "passwordpassword", "111111111111", "1qaz2wsx3edc"]) {
    const input = { token, name: "Wim", passphrase, code: await codeFor(token) }
    expect(await refusalOf(visitor.does(identity.acceptInvitation, input))).toMatchObject({
      code: "identity.problem_passphrase",
    })
  }
})

test("a session ends an hour after the last deed, and a deed sent twice opens one session", async () => {
  const visitor = await stage.as("visitor")
  const deed = randomUUID()
  const first = await visitor.does(identity.enter, { persona: "xab-expert" }, deed)
  const second = await visitor.does(identity.enter, { persona: "xab-expert" }, deed)
  expect(second).toEqual(first)

  const expert = await stage.as("xab-expert")
  expect(await expert.does(identity.showMe, {})).toMatchObject({ persona: "xab-expert" })
  stage.clock.now = new Date(stage.clock.now.getTime() + IDLE_MS + 1)
  expect(await refusalOf(expert.does(identity.showMe, {}))).toMatchObject({ status: 401 })
})

test("outside rehearsal nobody enters without a passphrase, and the first link makes an administrator", async () => {
  await using real = await openTestHouse({ rehearsal: false })
  const visitor = await real.as("visitor")
  expect(await visitor.does(identity.listPersonas, {})).toEqual({ personas: [] })
  expect(await refusalOf(visitor.does(identity.enter, { persona: "secretariat" }))).toMatchObject({
    status: 404,
  })
  const { link } = await visitor.does(identity.openInstallation, {})
  expect(link).toMatch(/\/en\/enrolment\/[\w-]{32}$/)
})
