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

const WORDS = {
  en: {
    annotations: "Annotations",
    speakers: "List of speakers",
    days: "Vienna, 1–3 March 2027",
    names: ["Besquor", "Averlune"],
  },
  fr: {
    annotations: "Annotations",
    speakers: "Liste des orateurs",
    days: "Vienne, 1er-3 mars 2027",
    names: ["Besquor", "Averlune"],
  },
  es: {
    annotations: "Anotaciones",
    speakers: "Lista de oradores",
    days: "Viena, 1 a 3 de marzo de 2027",
    names: ["Besquor", "Averlune"],
  },
  ru: {
    annotations: "Аннотации",
    speakers: "Список ораторов",
    days: "Вена, 1–3 марта 2027 года",
    names: ["Бескор", "Аверлун"],
  },
  zh: {
    annotations: "说明",
    speakers: "发言名单",
    days: "2027年3月1日至3日，维也纳",
    names: ["贝斯克尔", "阿维伦"],
  },
  ar: {
    annotations: "الشروح",
    speakers: "قائمة المتكلمين",
    days: "فيينا، 1–3 آذار/مارس 2027",
    names: ["بسكور", "أفرلون"],
  },
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
  return packed(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8", stdio: "pipe" }))
}

/** Without spaces, line ends and marks of direction. */
function packed(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u202a-\u202e\u2066-\u2069]+/g, "")
}

/** Poppler gives the words of an Arabic line in another order, and lam with alif and letters with marks otherwise. */
function piecesOf(texts: readonly string[], lang: Lang): string[] {
  if (lang !== "ar") return texts.map(packed)
  return texts
    .flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => !/ل[اأإآ]|\p{M}/u.test(word))
}

describe.each(languages)("in %s", (lang) => {
  const spoken = WORDS[lang]
  const paths = (thing: Thing) => [file(thing, lang, "pdf"), join(folder, "word", `${thing}-${lang}.pdf`)]

  test("the provisional agenda has its symbol, its items and its annotations", () => {
    const [title, background] = papers.map((one) => one[lang])
    const [, lights, passengers, other] = items.map((one) => one[lang])
    const order = [spoken.days, title, lights, passengers, spoken.annotations, other, background]
    for (const path of paths("agenda")) {
      const text = wordsOf(path)
      expect(text).toContain(SYMBOL)
      inOrder(
        text,
        piecesOf(
          order.filter((one) => one !== undefined),
          lang,
        ),
        lang,
      )
    }
  })

  test("the list of speakers names them in its order, and the moment at which it stood so", () => {
    for (const path of paths("speakers")) {
      const text = wordsOf(path)
      inOrder(text, [...piecesOf([spoken.days, spoken.speakers], lang), "13:00", ...spoken.names], lang)
      expect(text.lastIndexOf(spoken.names[1])).toBeGreaterThan(text.indexOf(spoken.names[0]))
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

function inOrder(text: string, pieces: readonly string[], lang: Lang): void {
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece, from)
    expect(at, `${piece} in order`).toBeGreaterThanOrEqual(from)
    if (lang !== "ar") from = at + piece.length
  }
}
