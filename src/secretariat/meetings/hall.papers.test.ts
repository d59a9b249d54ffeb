import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { languages, type Lang } from "../../platform/languages.ts"
import { documents } from "../documents/contract.ts"
import { meetings } from "./contract.ts"
import { openMeeting } from "./meetings.fixture.ts"
import { items, papers } from "./play-words.ts"

/** Titles are read where the reader of a PDF keeps the order of letters; Poppler joins Arabic in another. */
const WORDS = {
  en: { annotations: "Annotations", speakers: "List of speakers", days: "Vienna, 1–3 March 2027" },
  fr: { annotations: "Annotations", speakers: "Liste des orateurs", days: "Vienne, 1er-3 mars 2027" },
  es: { annotations: "Anotaciones", speakers: "Lista de oradores", days: "Viena, 1 a 3 de marzo de 2027" },
  ru: { annotations: "Аннотации", speakers: "Список ораторов", days: "Вена, 1–3 марта 2027 года" },
  zh: { annotations: "说明", speakers: "发言名单", days: "2027年3月1日至3日，维也纳" },
  ar: { annotations: "الشروح", speakers: "قائمة المتكلمين", days: "فيينا، 1–3 آذار/مارس 2027" },
} as const
const SYMBOL = "XTOC/COP/WG.1/2027/1"
const THINGS = ["agenda", "speakers"] as const

const folder = process.env["PALERMO_PAPERS"] ?? mkdtempSync(join(tmpdir(), "hall-"))
let stage: TestHouse
let delegate: Delegate
let meeting: string

beforeAll(async () => {
  stage = await openTestHouse()
  const [officer, chair] = [await stage.as("secretariat"), await stage.as("chair")]
  delegate = await stage.as("xaa-delegate")
  const opened = await openMeeting(stage)
  meeting = opened.meeting
  const { item, participants } = opened
  for (const title of ["Opening of the meeting", "Adoption of the agenda"])
    await officer.does(meetings.addItem, { meeting, under: 1, lang: "en", title })
  const shown = await officer.does(meetings.addItem, { meeting, lang: "en", title: items[2]?.en ?? "" })
  const [first, , adoption, second] = shown.items.map(({ id }) => id)
  const registered = { meeting, kind: "regular", original: "en", lang: "en" } as const
  for (const [at, words] of papers.entries()) {
    const symbol = `XTOC/COP/WG.1/2027/${at + 1}`
    const before = { symbol, title: words.en, item: at === 0 ? adoption : second }
    const { papers: known } = await officer.does(meetings.addPaper, { ...registered, ...before })
    const subject = known.find((one) => one.symbol === symbol)?.id ?? ""
    for (const lang of languages)
      await officer.does(meetings.word, { meeting, subject, field: "title", lang, words: words[lang] })
  }
  for (const lang of languages) {
    const said = [
      [first, "title", items[1]?.[lang]],
      [second, "title", items[2]?.[lang]],
      [second, "annotation", `${items[3]?.[lang]}\n${items[4]?.[lang]}`],
    ] as const
    for (const [subject, field, words = ""] of said)
      await officer.does(meetings.word, { meeting, subject, field, lang, words })
  }
  for (const party of ["XAB", "XAA"])
    await chair.does(meetings.askFloor, { meeting, item, participant: participants[party] ?? "" })
  for (const thing of THINGS)
    for (const lang of languages)
      for (const format of ["pdf", "word"] as const)
        writeFileSync(file(thing, lang, format), await taken(thing, lang, format))
  asPdf("docx")
})
afterAll(async () => {
  if (!process.env["PALERMO_PAPERS"]) rmSync(folder, { recursive: true, force: true })
  await stage[Symbol.asyncDispose]()
})

type Thing = (typeof THINGS)[number]

async function taken(thing: Thing, lang: Lang, format: "pdf" | "word"): Promise<Buffer> {
  const made = await delegate.does(documents.downloadPaper, { thing, id: meeting, format, lang })
  return Buffer.from((made as { content: string }).content, "base64")
}

function file(thing: Thing, lang: Lang, format: "pdf" | "word"): string {
  return join(folder, `${thing}-${lang}.${format === "word" ? "docx" : "pdf"}`)
}

/** What LibreOffice makes of the Word files, all in one start of it. */
function asPdf(end: string): void {
  const files = THINGS.flatMap((thing) => languages.map((lang) => join(folder, `${thing}-${lang}.${end}`)))
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
  const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", join(folder, "word"), ...files]
  execFileSync("soffice", args, { timeout: 200_000, stdio: "pipe" })
}

function wordsOf(path: string): string {
  const text = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" })
  return text.normalize("NFKC").replaceAll(/\s+/g, "")
}
const packed = (text: string) => text.normalize("NFKC").replaceAll(/\s+/g, "")

describe.each(languages)("in %s", (lang) => {
  const spoken = WORDS[lang]
  const paths = (thing: Thing) => [file(thing, lang, "pdf"), join(folder, "word", `${thing}-${lang}.pdf`)]

  test("the provisional agenda has its symbol, its items and its annotations", () => {
    const title = papers[0]?.[lang] ?? ""
    const order = [
      spoken.days,
      title,
      items[1]?.[lang],
      spoken.annotations,
      items[3]?.[lang],
      papers[1]?.[lang],
    ]
    for (const path of paths("agenda")) {
      const text = wordsOf(path)
      expect(text).toContain(SYMBOL)
      if (lang === "ar") continue
      let from = 0
      for (const piece of order.map((one = "") => packed(one))) {
        const at = text.indexOf(piece, from)
        expect(at, `${piece} in order`).toBeGreaterThanOrEqual(from)
        from = at + piece.length
      }
    }
  })

  test("the list of speakers names them in its order", () => {
    for (const path of paths("speakers")) {
      const text = wordsOf(path)
      expect(text).toMatch(/23.*2026|2026.*23/)
      if (lang !== "ar")
        for (const piece of [spoken.speakers, spoken.days]) expect(text).toContain(packed(piece))
    }
  })

  test("both are tagged and in their language", () => {
    for (const thing of THINGS) {
      expect(execFileSync("pdfinfo", [file(thing, lang, "pdf")], { encoding: "utf8" })).toMatch(
        /Tagged: +yes/,
      )
      expect(readFileSync(file(thing, lang, "pdf"), "latin1")).toContain(`/Lang (${lang}`)
    }
  })
})
