import { describe, expect, it } from "vitest"
import { classWords } from "./attendance.ts"
import { readReport } from "./read-report.ts"
import type { Attendance, Lang, Statements } from "./report.ts"
import { states } from "./states.fixture.ts"
import { apposedVariants } from "./variants-apposed.fixture.ts"
import { attendanceVariants } from "./variants.fixture.ts"
import { statementVariants } from "./variants-spoken.fixture.ts"

const headings: Record<Lang, { attendance: string; statements: string; present: string }> = {
  en: {
    attendance: "I. Attendance",
    statements: "II. Statements",
    present:
      "The following States parties were represented at the meeting: Averlune, Besquor. The following States signatories were represented: Noquira. The following other States were represented: Hadrune. The following intergovernmental organizations were represented: Council of Lighthouses.",
  },
  fr: {
    attendance: "I. Participation",
    statements: "II. Déclarations",
    present:
      "Les États parties suivants étaient représentés : Averlune, Besquor. Les États signataires suivants étaient représentés : Noquira. Les autres États suivants étaient représentés : Hadrune.",
  },
  es: {
    attendance: "I. Asistencia",
    statements: "II. Declaraciones",
    present:
      "Estuvieron representados los siguientes Estados partes: Averlune, Besquor. Estuvieron representados los siguientes Estados signatarios: Noquira. Estuvieron representados los siguientes otros Estados: Hadrune.",
  },
  ru: {
    attendance: "I. Участники",
    statements: "II. Заявления",
    present:
      "Были представлены следующие государства-участники: Аверлун, Бескор. Были представлены следующие государства, подписавшие Конвенцию: Нокира. Были представлены следующие другие государства: Хадрун.",
  },
  zh: {
    attendance: "一. 出席情况",
    statements: "二. 发言情况",
    present:
      "以下缔约国派代表出席了会议：阿维伦、贝斯克尔。以下签署国派观察员出席了会议：诺基拉。以下其他国家派观察员出席了会议：哈德伦。",
  },
  ar: {
    attendance: "أولا- الحضور",
    statements: "ثانيا- الكلمات",
    present:
      "حضر الاجتماع ممثلو الدول الأطراف التالية: أفرلون، بسكور. وحضرت الاجتماع الدول الموقعة التالية: نوكيرا. وحضرت الاجتماع الدول الأخرى التالية: هادرون.",
  },
}

function counts(list: Attendance | Statements): Record<string, number> {
  return Object.fromEntries(
    classWords.map((word) => [word, list[word].length] as const).filter(([, count]) => count > 0),
  )
}

/** Who spoke, in a meeting that four States attend. */
function spoken(lang: Lang, sentence: string): Statements {
  const { attendance, statements, present } = headings[lang]
  const text = `${attendance}\n${mark(lang, 1)} ${present}\n${statements}\n${mark(lang, 2)} ${sentence}`
  return readReport({ text }, { states }).statements
}

const mark = (lang: Lang, number: number) => (lang === "ar" ? `${number}-` : `${number}.`)

describe("The reader understands who attended", () => {
  it.each(attendanceVariants)("%s %s %d: %s", (lang, word, members, sentence) => {
    const report = readReport(
      { text: `${headings[lang].attendance}\n${mark(lang, 1)} ${sentence}` },
      { states },
    )
    expect(counts(report.attendance)).toEqual({ [word]: members })
    if (word === "entities") expect(report.attendance.entities[0]?.iso).toBeNull()
  })
})

describe("The reader understands who spoke", () => {
  it.each(statementVariants)("%s %s %d: %s", (lang, word, members, sentence) => {
    expect(counts(spoken(lang, sentence))).toEqual({ [word]: members })
  })

  it.each(apposedVariants)("%s %o: %s", (lang, spoke, sentence) => {
    const statements = spoken(lang, sentence)
    const named = classWords.map((word) => [word, statements[word].map(({ name }) => name)] as const)
    expect(Object.fromEntries(named.filter(([, names]) => names.length > 0))).toEqual(spoke)
  })
})
