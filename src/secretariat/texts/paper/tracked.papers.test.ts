import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { documents } from "../../documents/contract.ts"
import { texts } from "../contract.ts"
import { accountOf, delegateOf, openedText } from "../texts.fixture.ts"

/** What stands and what is proposed, in each language with the words that only the one or the other has. */
const WORDS = {
  en: {
    old: "Does your law make the smuggling of migrants an offence?",
    new: "Does your law make the smuggling of persons [for profit] an offence?",
    gone: "migrants",
    come: "persons",
  },
  ar: {
    old: "هل يجرّم قانونكم تهريب المهاجرين؟",
    new: "هل يجرّم قانونكم تهريب الأشخاص [والشروع فيه]؟",
    gone: "المهاجرين",
    come: "والشروع",
  },
  zh: {
    old: "贵国法律是否将偷运移民规定为犯罪?",
    new: "贵国法律是否将偷运人员[及其未遂]规定为犯罪?",
    gone: "移民",
    come: "人员",
  },
} as const
type Spoken = keyof typeof WORDS

const folder = mkdtempSync(join(tmpdir(), "tracked-"))
let stage: TestHouse
let delegate: Delegate
let negotiation: string

beforeAll(async () => {
  stage = await openTestHouse()
  const [officer, chair] = [await stage.as("secretariat"), await stage.as("chair")]
  delegate = await delegateOf(stage, "XAA")
  const opened = await openedText(officer, { add: { body: WORDS.en.old } })
  const { text, round } = opened
  negotiation = opened.negotiation
  const { id: assignee } = await accountOf(stage, "translator")
  const translator = await stage.as("translator")
  for (const lang of ["ar", "zh"] as const) {
    await officer.does(texts.assignTranslation, { text, lang, assignee })
    const { tasks } = await translator.does(texts.listMyTranslations, {})
    const task = tasks.find((one) => one.lang === lang)!.id
    await translator.does(texts.translate, { task, follows: 1, body: WORDS[lang].old })
  }
  for (const lang of ["en", "ar", "zh"] as const) {
    const asked = { round, text, code: "MOD" as const, lang, body: WORDS[lang].new }
    const { proposal } = await delegate.does(texts.propose, asked)
    if (lang !== "en") continue
    await delegate.does(texts.agreeToName, { proposal, agree: true })
    await chair.does(texts.agreeToName, { proposal, agree: true })
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.database.drop()
})

describe.each(Object.keys(WORDS) as Spoken[])("a non-paper with tracked changes in %s", (lang) => {
  const { old, new: now, gone, come } = WORDS[lang]

  test("reads as the new text when all changes are taken, and as the old one when all are refused", async () => {
    const file = await nonPaper(lang)
    expect(paragraphsOf(taken(file))).toContain(now)
    expect(paragraphsOf(refused(file))).not.toContain(now)
    expect(paragraphsOf(refused(file)).filter((line) => line === old)).toHaveLength(2)
  })

  test("is understood by a word processor as insertions and deletions, with a name only where it may be told", async () => {
    const flat = readFileSync(converted(`tracked-${lang}`, await nonPaper(lang), "fodt"), "utf8")
    const changes = changesOf(flat)
    const wordsOf = (kind: string) => changes.filter((one) => one.kind === kind).map(({ words }) => words)
    expect(wordsOf("deletion").join("|")).toContain(gone)
    expect(wordsOf("insertion").join("|")).toContain(come)
    const named = { en: "Averlune", ar: "أفرلون", zh: "阿维伦" }[lang]
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set([named, "—"]))
    for (const { words, by } of changes) expect([by, /\p{sc=Latin}/u.test(words)]).toEqual([by, by === named])
  })

  test("shows both when it is rendered, and one of them when changes are taken or refused", async () => {
    const file = await nonPaper(lang)
    const shown = rendered(`shown-${lang}`, file)
    const [accepted, rejected] = [
      rendered(`taken-${lang}`, taken(file)),
      rendered(`refused-${lang}`, refused(file)),
    ]
    const times = (page: string) => [gone, come].map((word) => page.split(folded(word)).length - 1)
    expect([times(shown), times(accepted), times(rejected)]).toEqual([
      [2, 1],
      [1, 1],
      [2, 0],
    ])
  })
})

type Changed = { kind: string; by: string; words: string }

/** The tracked changes as the word processor writes them down in its own format. */
function changesOf(flat: string): Changed[] {
  const regions = flat.matchAll(
    /<text:changed-region [^>]*text:id="([^"]+)">\s*<text:(\w+)>.*?<dc:creator>([^<]*)<.*?<\/text:changed-region>/gs,
  )
  return [...regions].map(([, id, kind = "", by = ""]) => {
    const [from, to] = ["start", "end"].map((edge) =>
      flat.indexOf(`<text:change-${edge} text:change-id="${id}"/>`),
    )
    return { kind, by, words: flat.slice(from, to).replaceAll(/<[^>]+>/g, "") }
  })
}

async function nonPaper(lang: Spoken): Promise<Uint8Array> {
  const asked = { thing: "negotiation", id: negotiation, lang, markup: "tracked", format: "word" } as const
  return Buffer.from((await delegate.does(documents.downloadPaper, asked)).content, "base64")
}

/** As a word processor takes all changes: what is struck goes, what is placed stays. */
function taken(file: Uint8Array): Uint8Array {
  return rewritten(file, (xml) => dropped(unwrapped(xml, "ins"), "del"))
}

/** As it refuses them. */
function refused(file: Uint8Array): Uint8Array {
  return rewritten(file, (xml) =>
    dropped(unwrapped(xml, "del"), "ins").replaceAll(/<(\/?)w:delText/g, "<$1w:t"),
  )
}

function unwrapped(xml: string, mark: string): string {
  return xml.replaceAll(new RegExp(`</?w:${mark}(?: [^>]*)?>`, "g"), "")
}

function dropped(xml: string, mark: string): string {
  return xml.replaceAll(new RegExp(`<w:${mark} [^>]*/>|<w:${mark} [^>]*>.*?</w:${mark}>`, "gs"), "")
}

function rewritten(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file)
  const body = parts["word/document.xml"]!
  return zipSync({ ...parts, "word/document.xml": strToU8(change(strFromU8(body))) })
}

function paragraphsOf(file: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(file)["word/document.xml"]!)
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = ""]) => words).join(""),
  )
}

/** The words of the page that the word processor makes of a file, as a reader meets them. */
function rendered(name: string, file: Uint8Array): string {
  return folded(run("pdftotext", ["-raw", converted(name, file, "pdf"), "-"]))
}

function converted(name: string, file: Uint8Array, kind: "pdf" | "fodt"): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, file)
  const own = `-env:UserInstallation=file://${join(folder, "profile")}`
  run("soffice", [own, "--headless", "--convert-to", kind, "--outdir", folder, path])
  return join(folder, `${name}.${kind}`)
}

/** Letters alone: where a line breaks is not asked, and Arabic letters lie in a file in the shapes that they take. */
function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\p{M}\u200e\u200f\u202a-\u202e]+/gu, "")
}

function run(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== "ENOENT") throw thrown
    const needs = `${program} is not installed: this test needs libreoffice-writer-nogui and poppler-utils`
    throw new Error(needs, { cause: thrown })
  }
}
