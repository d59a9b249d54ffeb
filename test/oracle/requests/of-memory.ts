import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { settledIn } from "../reference/negotiating.ts"

/** What somebody might ask of the memory and of translators' work: of a job that runs, of one that ended, of nothing. */
export function memoryRequests(scene: Scene, random: Random) {
  const { world } = scene
  const settled = world.negotiations.filter((one) => settledIn(scene, one))
  const chosen = settled.length > 0 ? random.pick(settled) : null
  const subject = () => (!chosen || random.chance(0.1) ? random.uuid() : chosen.id)
  const job = () =>
    random.chance(0.15)
      ? { kind: "questionnaire", subject: random.pick(world.questionnaires), lang: "fr" }
      : { kind: "negotiation", subject: subject(), lang: random.chance(0.85) ? "fr" : "ar" }
  const text = () => ({ key: chosen ? random.pick(chosen.tasks).text : random.uuid() })
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
