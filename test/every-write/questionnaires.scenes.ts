import { strToU8, zipSync } from "fflate"
import { questionnaires } from "../../src/review/questionnaires/contract.ts"
import { draftedBy, question } from "../../src/review/questionnaires/questionnaires.fixture.ts"
import type { Delegate, TestHouse } from "../support/house.ts"
import { accountOf } from "../../src/secretariat/texts/texts.fixture.ts"
import { circleOf } from "../../src/secretariat/documents/documents.fixture.ts"
import { scene, type Asking, type Scene } from "./scene.ts"
import type { Operation } from "../../src/platform/contract.ts"

const MOVED_ON = "platform.problem_moved_on"
const EXISTS = "questionnaires.problem_version_exists"
const NOT_FOUND = "platform.problem_not_found"
const REFUSED = "questionnaires.problem_change_refused"

type Ready = { readonly doer: Delegate; readonly questionnaire: string; readonly stage: TestHouse }
let count = 0

/** A draft of the secretariat's, made anew for each call. */
function draft<T extends Operation>(
  make: (ready: Ready) => Promise<Asking<T>["input"]> | Asking<T>["input"],
) {
  return async (stage: TestHouse): Promise<Asking<T>> => {
    const doer = await stage.as("secretariat")
    const questionnaire = await draftedBy(doer, `scene-${++count}`)
    return { doer, input: await make({ doer, questionnaire, stage }) }
  }
}

async function issued({ doer, questionnaire }: Ready): Promise<string> {
  await doer.does(questionnaires.issue, { questionnaire })
  return questionnaire
}

async function files(doer: Delegate, code: string) {
  const { files } = await doer.does(questionnaires.exportFiles, {
    questionnaire: await draftedBy(doer, `${code}-from`),
  })
  const file = JSON.parse(files["questionnaire.json"] ?? "") as object
  return { ...files, "questionnaire.json": JSON.stringify({ ...file, id: code }) }
}

const first = "som.crim.offence"
const word = Buffer.from(
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>1. Is it a crime?</w:t></w:r></w:p></w:body></w:document>`,
    ),
  }),
).toString("base64")

const coming: readonly Scene[] = [
  scene(questionnaires.import, {
    thrice: [EXISTS],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { files: await files(doer, `import-${++count}`) } }
    },
  }),
  scene(questionnaires.importWhole, {
    thrice: [EXISTS],
    visitorMay: "the installation's own command asks it, and it has no address",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer: await stage.as("visitor"), input: { files: await files(doer, `whole-${++count}`) } }
    },
  }),
  scene(questionnaires.create, {
    thrice: [EXISTS],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const code = `create-${++count}`
      return {
        doer,
        input: { code, version: "1", lang: "en" as const, title: "A draft", instruments: ["SOM"] },
      }
    },
  }),
]

const drafting: readonly Scene[] = [
  scene(questionnaires.addSection, {
    thrice: [REFUSED],
    ready: draft(({ questionnaire }) => ({
      questionnaire,
      part: "som",
      key: "som.law",
      title: "Enforcement",
    })),
  }),
  scene(questionnaires.removeSection, {
    thrice: [NOT_FOUND],
    ready: draft(async ({ doer, questionnaire }) => {
      await doer.does(questionnaires.addSection, { questionnaire, part: "som", key: "som.law", title: "Law" })
      return { questionnaire, section: "som.law" }
    }),
  }),
  scene(questionnaires.addQuestion, {
    thrice: [REFUSED],
    ready: draft(({ questionnaire }) => ({ ...question(questionnaire), key: "som.crim.new" })),
  }),
  scene(questionnaires.changeQuestion, {
    thrice: "each",
    ready: draft(({ questionnaire }) => ({
      ...question(questionnaire),
      question: first,
      provisions: ["SOM.6"],
    })),
  }),
  scene(questionnaires.moveQuestion, {
    thrice: "each",
    ready: draft(({ questionnaire }) => ({ questionnaire, question: "som.crim.why", under: first })),
  }),
  scene(questionnaires.removeQuestion, {
    thrice: [NOT_FOUND],
    ready: draft(({ questionnaire }) => ({ questionnaire, question: first })),
  }),
  scene(questionnaires.setText, {
    thrice: "each",
    ready: draft(({ questionnaire }) => ({
      questionnaire,
      key: first,
      lang: "fr",
      body: "Est-ce une infraction ?",
    })),
  }),
  scene(questionnaires.recordHole, {
    thrice: "each",
    ready: draft(({ questionnaire }) => ({ questionnaire, ref: "SOM.2", reason: "It sets no duty." })),
  }),
  scene(questionnaires.closeHole, {
    thrice: [NOT_FOUND],
    ready: draft(async ({ doer, questionnaire }) => {
      await doer.does(questionnaires.recordHole, { questionnaire, ref: "SOM.2", reason: "It sets no duty." })
      return { questionnaire, ref: "SOM.2" }
    }),
  }),
  scene(questionnaires.judgeOverlap, {
    thrice: "each",
    ready: draft(async ({ doer, questionnaire }) => {
      const other = await draftedBy(doer, `other-${++count}`)
      return { questionnaire, question: first, other, other_question: first, judgement: "same" }
    }),
  }),
  scene(questionnaires.importWord, {
    thrice: "each",
    ready: draft(({ questionnaire }) => ({ questionnaire, section: "som.crim", content: word })),
  }),
  scene(questionnaires.mapQuestion, {
    thrice: "each",
    ready: draft(async (ready) => {
      const before = await issued(ready)
      const { id } = await ready.doer.does(questionnaires.succeed, { questionnaire: before, version: "2" })
      return { questionnaire: id, from: first, how: "split", to: [first, "som.crim.why"] }
    }),
  }),
]

const standing: readonly Scene[] = [
  scene(questionnaires.issue, {
    thrice: [MOVED_ON],
    ready: draft(({ questionnaire }) => ({ questionnaire })),
  }),
  scene(questionnaires.release, {
    thrice: ["questionnaires.problem_already_released"],
    ready: draft(async (ready) => ({
      questionnaire: await issued(ready),
      circle: await circleOf(ready.stage, "public"),
    })),
  }),
  scene(questionnaires.adopt, {
    thrice: [MOVED_ON],
    ready: draft(async (ready) => ({ questionnaire: await issued(ready) })),
  }),
  scene(questionnaires.withdraw, {
    thrice: [MOVED_ON],
    ready: draft(({ questionnaire }) => ({ questionnaire })),
  }),
  scene(questionnaires.negotiate, {
    thrice: [MOVED_ON],
    ready: draft(({ questionnaire }) => ({ questionnaire, body: "working-group" })),
  }),
  scene(questionnaires.takeWords, {
    thrice: "each",
    ready: draft(async ({ doer, questionnaire }) => {
      await doer.does(questionnaires.negotiate, { questionnaire, body: "working-group" })
      return { questionnaire }
    }),
  }),
  scene(questionnaires.succeed, {
    thrice: [EXISTS],
    ready: draft(async (ready) => ({ questionnaire: await issued(ready), version: "2" })),
  }),
]

const translating: readonly Scene[] = [
  scene(questionnaires.assignTranslation, {
    thrice: ["questionnaires.problem_assigned"],
    ready: draft(async ({ questionnaire, stage }) => {
      const { id: assignee } = await accountOf(stage, "translator")
      return { questionnaire, lang: "fr" as const, assignee }
    }),
  }),
  scene(questionnaires.endTranslation, {
    thrice: [MOVED_ON],
    ready: draft(async ({ doer, questionnaire, stage }) => {
      const { id: assignee } = await accountOf(stage, "translator")
      await doer.does(questionnaires.assignTranslation, { questionnaire, lang: "fr", assignee })
      return { questionnaire, lang: "fr" as const }
    }),
  }),
]

export const questionnairesScenes: readonly Scene[] = [...coming, ...drafting, ...standing, ...translating]
