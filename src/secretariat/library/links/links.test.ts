import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts"
import { library } from "../contract.ts"
import { enteredBy } from "../library.fixture.ts"
import { isPublicAddress } from "./address-rules.ts"
import { askLink } from "./ask-link.ts"
import { checkSome } from "./check-links.ts"
import { SILENT_TIMES } from "./limits.ts"

let server: Server
let origin: string
let asked: string[] = []

/** A site on this machine: it answers, has lost a page, leads on, leads in a circle, or says nothing at all. */
beforeAll(async () => {
  server = createServer(({ url = "" }, answer) => {
    asked.push(url)
    if (url === "/mute") return
    const status = { "/law": 200, "/lost": 404, "/closed": 410, "/broken": 503, "/members": 403 }[url]
    if (status !== undefined) answer.writeHead(status)
    else if (url === "/moved") answer.writeHead(301, { location: "/law" })
    else if (url === "/inward") answer.writeHead(302, { location: "http://169.254.169.254/latest" })
    else answer.writeHead(302, { location: url })
    answer.end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const here = { allows: (address: string) => address === "127.0.0.1", waitMs: 300 }

describe("a link", () => {
  test("answers, is gone or is silent, as its server says", async () => {
    const found = async (path: string) => askLink(origin + path, here)
    expect(await Promise.all(["/law", "/moved", "/members"].map(found))).toEqual([
      "answers",
      "answers",
      "answers",
    ])
    expect(await Promise.all(["/lost", "/closed"].map(found))).toEqual(["gone", "gone"])
    expect(await Promise.all(["/broken", "/mute", "/circle"].map(found))).toEqual([
      "silent",
      "silent",
      "silent",
    ])
    expect(await askLink("http://no-such-name.invalid/law", here)).toBe("gone")
  })

  test("never makes the server knock on itself or a neighbour, not by a redirect or a name either", async () => {
    asked = []
    expect(await askLink(`${origin}/law`)).toBe("gone")
    expect(await askLink(origin.replace("127.0.0.1", "localhost"))).toBe("gone")
    expect(asked).toEqual([])
    expect(await askLink(`${origin}/inward`, here)).toBe("gone")
    for (const odd of [
      "ftp://example.org/law",
      "file:///etc/hosts",
      "http://user:word@example.org/",
      "nonsense",
    ]) {
      expect(await askLink(odd, { allows: () => true })).toBe("gone")
    }
  })

  test.each([
    [
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
    ],
    [
      "::1",
      "::",
      "fe80::1",
      "fc00::1",
      "::ffff:127.0.0.1",
      "2002:7f00:1::",
      "64:ff9b::7f00:1",
      "not an address",
    ],
  ])("addresses such as %s are not the public internet's", (...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
    expect(["93.184.216.34", "2606:2800:220:1::1"].filter(isPublicAddress)).toHaveLength(2)
  })
})

describe("the nightly look at links", () => {
  let stage: TestHouse
  beforeAll(async () => {
    stage = await openTestHouse()
  })
  afterAll(() => stage.database.drop())

  test("shows the State, and nobody else, what leads nowhere; a site that is silent once is given time", async () => {
    const focalPoint = await stage.as("xaa-focal-point")
    for (const path of ["/law", "/lost", "/mute"]) {
      const text = { lang: "en", standing: "official", name: `Act ${path}`, link: origin + path } as const
      await enteredBy(focalPoint, { texts: [text] })
    }
    const { db } = stage.database
    const dead = async (persona: string) => {
      const listed = await (await stage.as(persona)).does(library.list, { party: "XAA" })
      return listed.dead.map(({ name }) => name)
    }
    expect(await checkSome(db, new Date(), here)).toBe(3)
    expect(await dead("xaa-observer")).toEqual(["Act /lost"])
    for (let night = 1; night < SILENT_TIMES; night++) await checkSome(db, new Date(), here)
    expect(await dead("xaa-observer")).toEqual(["Act /lost", "Act /mute"])
    for (const other of ["xab-focal-point", "secretariat", "visitor"]) expect(await dead(other)).toEqual([])
  })
})
