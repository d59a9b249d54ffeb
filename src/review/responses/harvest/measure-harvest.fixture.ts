import type { Harvest } from "./harvest.ts"
import type { Filled } from "./filled-form.fixture.ts"

export type Measured = {
  readonly questions: number
  /** Put to the right question with exactly the answer's words. */
  readonly right: number
  /** Put to the right question with other words than the answer's. */
  readonly torn: number
  /** Put to another question. */
  readonly wrong: number
}

/** How many answers of a filled form became proposals at the right question, whole and with nothing besides. */
export function measureHarvest({ proposals }: Harvest, { truth }: Filled): Measured {
  const byText = new Map([...truth].map(([key, text]) => [plain(text), key]))
  const counts = { questions: truth.size, right: 0, torn: 0, wrong: 0 }
  for (const { question, text } of proposals) {
    const said = plain(text)
    if (said === plain(truth.get(question) ?? "")) counts.right += 1
    else if (byText.has(said)) counts.wrong += 1
    else counts.torn += 1
  }
  return counts
}

/** Where lines and paragraphs break is not compared: pages tear paragraphs. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, "")
}
