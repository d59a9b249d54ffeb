import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask of the memory and of translators' work: of a job that runs, of one that ended, of nothing. */
export function memoryRequests({ world }: Scene, random: Random) {
  const chosen = random.pick(world.negotiations)
  const subject = () => (random.chance(0.1) ? random.uuid() : chosen.id)
  const job = () =>
    random.chance(0.15)
      ? { kind: "questionnaire", subject: random.pick(world.questionnaires), lang: "fr" }
      : { kind: "negotiation", subject: subject(), lang: random.chance(0.85) ? "fr" : "ar" }
  const text = () => ({ key: random.pick(chosen.tasks).text })
  const term = { body: "conference", concept: "new-concept" }
  return {
    listJobs: () => ({}),
    showJob: job,
    showUnit: () => ({ ...job(), ...text() }),
    lookUp: () => ({ from: "en", to: "fr", text: "Paragraph 1." }),
    listTerms: () => ({ body: "conference" }),
    exportXliff: job,
    showReturn: () => ({ return: random.uuid() }),
    writeUnit: () => ({ ...job(), ...text(), number: 1, segments: ["Une phrase."], press: "keep" }),
    approve: job,
    setTerm: () => ({ ...term, en: "haven", fr: "havre", source: "The body", confidence: "U" }),
    dropTerm: () => term,
    makeFile: job,
    bringBack: () => ({ ...job(), content: "<x/>" }),
    applyReturn: () => ({ return: random.uuid(), keys: [] }),
  }
}
