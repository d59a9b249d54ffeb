import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { strFromU8, unzipSync } from "fflate"
import { extractText, getDocumentProxy } from "unpdf"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { questionnaires } from "../../src/review/questionnaires/contract.ts"
import { texts } from "../../src/secretariat/texts/contract.ts"
import { delegateOf } from "../../src/secretariat/texts/texts.fixture.ts"
import { becomes, openBrowser, openPage } from "../support/browser.ts"
import { openTestServer, type TestServer } from "../support/server.ts"
import { doDeed, formOf } from "./deeds.ts"

let at: TestServer
let browser: Browser

beforeAll(async () => {
  at = await openTestServer()
  browser = await openBrowser()
  await delegateOf(at.stage, "XBA")
})
afterAll(async () => {
  await browser.close()
  await at.close()
})

/** Who sits where, and in which language each reads the pages. XAF is a party to nothing here: it observes. */
const SEATS = {
  officer: { persona: "secretariat", lang: "en" },
  chair: { persona: "chair", lang: "en" },
  translator: { persona: "translator", lang: "en" },
  english: { persona: "xaa-delegate", lang: "en" },
  arabic: { persona: "xac-delegate", lang: "ar" },
  chinese: { persona: "xba-mission", lang: "zh" },
  spanish: { persona: "xad-delegate", lang: "en" },
  observer: { persona: "xaf-delegate", lang: "en" },
  visitor: { persona: "visitor", lang: "en" },
} as const
type Seat = keyof typeof SEATS

/** So that the bytes tell whether a group behind an informal proposal is named anywhere. */
const GROUP = "Group of the Nine Rivers"
const ARABIC = "هل يجرّم قانونكم تهريب المهاجرين [والشروع فيه]؟"
const CHINESE = "贵国法律是否将[企图]偷运移民规定为犯罪?"

describe.for([
  { how: "with scripts", javaScriptEnabled: true, code: "draft-with" },
  { how: "without scripts", javaScriptEnabled: false, code: "draft-without" },
])("a questionnaire from the secretariat's draft to adoption, $how", ({ javaScriptEnabled, code }) => {
  const options: BrowserContextOptions = { javaScriptEnabled }
  const pages = new Map<Seat, Page>()
  /** Everything that a person's browser received. */
  const bytes = new Map<Seat, Promise<string>[]>()
  let questionnaire = ""
  let negotiation = ""
  let continued = ""
  let first = ""

  /** The page of a person, opened at a path in her language. */
  async function open(seat: Seat, path: string): Promise<Page> {
    const { persona, lang } = SEATS[seat]
    const known = pages.get(seat)
    const page = known ?? (await openPage(browser, options))
    if (!known) {
      await becomes(page.context(), at, persona)
      pages.set(seat, page)
      bytes.set(seat, [])
      page.on("response", (answer) => {
        bytes.get(seat)?.push(answer.text().catch(() => ""))
      })
    }
    const answer = await page.goto(`${at.address}/${lang}${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    return page
  }
  const text = (seat: Seat) => open(seat, `/negotiations/${negotiation}/texts/${first}`)

  test("the secretariat drafts two questions and lays them before the working group", async () => {
    const page = await open("officer", "/new-questionnaire")
    const draft = { title: "Smuggling of migrants", code, lang: "en", instruments: ["SOM"] }
    await doDeed(page, questionnaires.create.name, draft)
    questionnaire = page.url().split("/").at(-2) ?? ""
    await doDeed(page, questionnaires.addSection.name, { key: "som.crim", title: "Offences" })
    const offence = "Does your law make the smuggling of migrants an offence?"
    await doDeed(page, questionnaires.addQuestion.name, {
      under: "som.crim",
      key: "som.crim.offence",
      text: offence,
      provisions: ["SOM.6.1"],
    })
    await doDeed(page, questionnaires.addQuestion.name, {
      under: "som.crim",
      key: "som.crim.aggravating",
      text: "Which circumstances make it worse?",
      kind: "text",
      provisions: ["SOM.6.3"],
    })
    await open("officer", `/questionnaires/${questionnaire}`)
    await doDeed(page, questionnaires.negotiate.name, { body: "working-group" })
    await page.getByRole("link", { name: "Negotiation" }).last().click()
    await page.waitForURL("**/negotiations/*")
    negotiation = page.url().split("/").at(-1) ?? ""
    await doDeed(page, texts.issueDrafts.name)
    await doDeed(page, texts.openRound.name, { format: "formal" })
    const { texts: laid } = await (await at.stage.as("secretariat")).does(texts.show, { negotiation })
    first = laid.find(({ subject }) => subject === "som.crim.offence")?.id ?? ""
    expect(laid.length).toBeGreaterThan(3)
  })

  test("a translator renders the first question in Arabic, and sees nothing else", async () => {
    const page = await text("officer")
    const { name } = await at.stage.database.db
      .selectFrom("account")
      .select("name")
      .where("persona", "=", "translator")
      .executeTakeFirstOrThrow()
    await formOf(page, texts.assignTranslation.name).waitFor({ state: "attached" })
    await doDeed(page, texts.assignTranslation.name, { lang: "ar", assignee: await optionOf(page, name) })
    const own = await open("translator", `/translations/negotiation/${negotiation}/ar/${first}`)
    await own.locator('[name="segments.0"]').fill("هل يجرّم قانونكم تهريب المهاجرين؟")
    await own.locator('button[value="deliver"]').click()
    await own.getByText("In step", { exact: false }).first().waitFor()
  })

  async function optionOf(page: Page, label: string | null): Promise<string> {
    const option = page.locator("select[name=assignee] option", { hasText: label ?? "" })
    return (await option.first().getAttribute("value")) ?? ""
  }

  test("in the formal round delegations propose in their languages and in their name", async () => {
    const english = await text("english")
    await doDeed(english, texts.propose.name, {
      body: "Does your law make the smuggling of migrants [, or an attempt,] an offence?",
      reason: "Attempts are covered by article 6 (2).",
    })
    const arabic = await text("arabic")
    await doDeed(arabic, texts.propose.name, { body: ARABIC })
    const chinese = await text("chinese")
    await doDeed(chinese, texts.propose.name, { code: "ADD", lang: "zh", body: CHINESE })
    const spanish = await text("spanish")
    await doDeed(spanish, texts.object.name, { words: "We cannot go along with the words in brackets." })
    const seen = await text("observer")
    for (const name of ["Averlune", "We cannot go along"]) {
      expect(await seen.locator("main").textContent()).toContain(name)
    }
  })

  test("the observer is heard, and can neither propose nor object", async () => {
    const page = await text("observer")
    for (const operation of [texts.propose, texts.object]) {
      expect(await formOf(page, operation.name).count()).toBe(0)
    }
    await doDeed(page, texts.comment.name, { words: "We thank the delegations." })
  })

  test("the chair puts a text of its own before the room, where it is read as it comes", async () => {
    const room = await open("observer", `/negotiations/${negotiation}/room`)
    const chair = await text("chair")
    await doDeed(chair, texts.setFloor.name)
    await room.locator("#floor", { hasText: "an offence" }).waitFor()
    const body = "Does your law make the smuggling of migrants, or an attempt, an offence?"
    expect(await doDeed(chair, texts.setChairText.name, { body })).toBe(303)
    await room.locator("#floor ins", { hasText: "attempt" }).waitFor()
    const whole = await open("officer", `/negotiations/${negotiation}`)
    await doDeed(whole, texts.closeRound.name)
    await doDeed(whole, texts.openRound.name, { format: "informal_consultation" })
  })

  test("in the informal consultation what is proposed carries no name", async () => {
    const before = await namesSeen()
    const english = await text("english")
    await doDeed(english, texts.propose.name, {
      body: "Does your law make the smuggling of migrants for profit, or an attempt, an offence?",
      reason: "The definition speaks of a benefit.",
      on_behalf_of: GROUP,
    })
    const arabic = await text("arabic")
    await doDeed(arabic, texts.propose.name, { body: ARABIC, lang: "ar", show_to_chair: true })
    const chinese = await text("chinese")
    await doDeed(chinese, texts.propose.name, { lang: "zh", body: CHINESE })
    await doDeed(chinese, texts.withdrawProposal.name, {}, { nth: 1 })
    const officer = await text("officer")
    await doDeed(officer, texts.takeDown.name, { party: "XAD", code: "NOC" })
    const spanish = await text("spanish")
    await doDeed(spanish, texts.confirmProposal.name)
    expect(await namesSeen()).toEqual(before)
    const seen = await (await text("observer")).locator("main").textContent()
    expect(seen).toContain("for profit")
    expect(await (await text("chair")).locator("main").textContent()).not.toContain(GROUP)
  })

  test("the chair makes a text from a proposal, and it is agreed", async () => {
    const chair = await text("chair")
    const card = chair.locator("article", { hasText: "for profit" })
    await card.getByRole("link", { name: "Begin the Chair's text from this" }).click()
    await chair.waitForURL(/taking=/)
    await doDeed(chair, texts.setChairText.name)
    await doDeed(chair, texts.agreeAdReferendum.name, { capitals: "XAC" })
    expect(await (await text("arabic")).locator("main").textContent()).toContain("دوفانتيس")
    await doDeed(await text("arabic"), texts.liftReferendum.name)
    await doDeed(await text("chair"), texts.agree.name)
    const whole = await open("chair", `/negotiations/${negotiation}`)
    await doDeed(whole, texts.closeRound.name)
  })

  test("the chair's non-paper shows what changed and what is proposed, in each language, without a name", async () => {
    for (const seat of ["chair", "english", "arabic", "chinese", "observer"] as const) {
      const page = await open(seat, `/negotiations/${negotiation}/non-paper`)
      const shown = (await page.locator("main").textContent()) ?? ""
      for (const words of ["for profit", ARABIC.slice(0, 10), CHINESE.slice(0, 4)])
        expect(shown).toContain(words)
      for (const file of [shown, ...(await filesOf(page))]) {
        for (const named of ["Averlune", "أفرلون", GROUP, "XAA"]) expect(file).not.toContain(named)
      }
    }
  })

  test("another body carries it on and adopts it; the questionnaire is then everybody's", async () => {
    const chair = await open("chair", `/negotiations/${negotiation}`)
    await doDeed(chair, texts.forward.name, { to: "The Conference", symbol: "EXA/WG/2026/CRP.1" })
    const officer = await open("officer", `/negotiations/${negotiation}`)
    await doDeed(officer, texts.carryOn.name, { body: "conference" })
    continued = officer.url().split("/").at(-1) ?? ""
    expect(continued).not.toBe(negotiation)
    await doDeed(officer, texts.issueDrafts.name)
    const deciding = await open("chair", `/negotiations/${continued}`)
    await doDeed(deciding, texts.adopt.name, { symbol: "EXA/2026/1" })
    const spanish = await open("spanish", `/negotiations/${continued}`)
    await doDeed(spanish, texts.explainPosition.name, { words: "We joined the consensus." })
    const keeping = await open("officer", `/questionnaires/${questionnaire}`)
    await doDeed(keeping, questionnaires.takeWords.name)
    await doDeed(keeping, questionnaires.issue.name)
    await doDeed(keeping, questionnaires.adopt.name)
    const seen = await open("visitor", `/questionnaires/${questionnaire}`)
    expect(await seen.locator("main").textContent()).toContain(
      "smuggling of migrants for profit, or an attempt",
    )
  })

  test("who proposed what in the informal round is in no byte that anybody else received", async () => {
    const proposers = await proposersOf(at)
    const visitor = await open("visitor", `/questionnaires/${questionnaire}`)
    const exported = await visitor.request.get(`${at.address}/api/questionnaires/${questionnaire}/files`)
    const data = await exported.text()
    expect(data).toContain("for profit")
    for (const told of [GROUP, "Averlune", "XAA", ...proposers.map(({ id }) => id)])
      expect(data).not.toContain(told)
    for (const format of ["word", "pdf"]) {
      const paper = `${at.address}/api/papers/negotiation/${negotiation}?format=${format}&markup=tracked`
      expect((await visitor.request.get(paper)).status()).toBe(404)
    }
    for (const seat of ["observer", "spanish", "visitor", "translator", "officer"] as const) {
      const received = (await Promise.all(bytes.get(seat) ?? [])).join("\n")
      expect(received.length, seat).toBeGreaterThan(1_000)
      // A person's own pages know who she is herself.
      const others = proposers.filter(({ persona }) => persona !== SEATS[seat].persona).map(({ id }) => id)
      for (const told of [GROUP, ...others]) expect(received.includes(told), `${seat} ${told}`).toBe(false)
    }
  })

  /** How often the States that then speak are named to those who did not: their pages and the interface. */
  async function namesSeen(): Promise<unknown> {
    const counts = []
    for (const seat of ["observer", "officer"] as const) {
      const page = await text(seat)
      const api = await page.request.get(`${at.address}/api/texts/${first}`)
      for (const shown of [await page.content(), await api.text()]) {
        counts.push(["Averlune", "XAA", "XAC", "XBA", GROUP].map((name) => shown.split(name).length - 1))
      }
    }
    return counts
  }
})

/** Every file that a page offers to take along, as the words and marks that are in it. */
async function filesOf(page: Page): Promise<string[]> {
  const links = await page
    .locator("main a[download]")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  expect(links.length).toBe(4)
  return Promise.all(
    links.map(async (link) => {
      const answer = await page.request.get(link)
      expect([link, answer.status()]).toEqual([link, 200])
      expect(answer.headers()["content-disposition"]).toMatch(/^attachment/)
      return wordsOf(new Uint8Array(await answer.body()))
    }),
  )
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0x50) {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".xml"))
    return parts.map(([, part]) => strFromU8(part)).join("\n")
  }
  const { text: words } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  expect(words.length).toBeGreaterThan(100)
  return words
}

/** The accounts of the delegates who proposed without a name. */
async function proposersOf({
  stage,
}: TestServer): Promise<readonly { id: string; persona: string | null }[]> {
  const rows = await stage.database.db
    .selectFrom("account")
    .select(["id", "persona"])
    .where("persona", "in", ["xaa-delegate", "xac-delegate", "xba-mission", "xad-delegate"])
    .execute()
  return rows
}
