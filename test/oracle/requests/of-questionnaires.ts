import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { heldBy } from "../reference/standing.ts"

/** What somebody might ask of questionnaires: of a draft to read it, and to change it if it is none of hers. */
export function questionnaireRequests({ world, who }: Scene, random: Random) {
  const idOf = () => (random.chance(0.1) ? random.uuid() : random.pick(world.questionnaires))
  const keeps = heldBy(world, who).some(({ role }) => role === "officer")
  const any = () => ({ questionnaire: idOf() })
  const foreign = () => ({ questionnaire: keeps ? random.uuid() : idOf() })
  const asked = { kind: "text", provisions: ["SOM.8.6"], nature: "duty" }
  const question = () => ({ ...foreign(), question: "one" })
  return {
    list: () => ({}),
    show: any,
    showQuestion: question,
    showCoverage: any,
    showOverlap: any,
    compare: () => ({ ...foreign(), with: random.uuid() }),
    exportFiles: any,
    listAudiences: any,
    readWord: () => ({ ...foreign(), upload: random.uuid() }),
    import: () => ({ files: { "questionnaire.json": "{}" } }),
    create: () => ({ code: "another", version: "1", lang: "en", title: "Another", instruments: ["SOM"] }),
    addSection: () => ({ ...foreign(), part: "som", key: "new", title: "A section" }),
    removeSection: () => ({ ...foreign(), section: "one" }),
    addQuestion: () => ({
      ...foreign(),
      key: "new",
      under: "one",
      evidence: false,
      ...asked,
      text: "Which?",
    }),
    changeQuestion: () => ({ ...question(), evidence: false, ...asked }),
    moveQuestion: () => ({ ...question(), under: "two" }),
    removeQuestion: question,
    setText: () => ({ ...foreign(), key: "title", lang: "fr", body: "Un titre" }),
    recordHole: () => ({ ...foreign(), ref: "SOM.8.6", reason: "Asked elsewhere" }),
    closeHole: () => ({ ...foreign(), ref: "SOM.8.6" }),
    judgeOverlap: () => ({
      ...question(),
      other: random.uuid(),
      other_question: "one",
      judgement: "same",
    }),
    importWord: () => ({ ...foreign(), section: "one", content: "UEsDBA==" }),
    mapQuestion: () => ({ ...foreign(), from: "one", how: "same", to: ["one"] }),
    issue: foreign,
    release: () => ({ ...foreign(), circle: random.pick(world.circles).id }),
    adopt: foreign,
    withdraw: foreign,
    negotiate: () => ({ ...foreign(), body: "conference" }),
    takeWords: foreign,
    listTranslators: any,
    assignTranslation: () => ({ ...foreign(), lang: "fr", assignee: random.pick(world.people).account }),
    endTranslation: () => ({ ...foreign(), lang: "fr" }),
    succeed: () => ({ ...foreign(), version: "2" }),
  }
}
