import { languages } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { pinPack } from "../../secretariat/instruments/pin-pack.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { CHAIN, visibleQuestionnaires } from "./find-questionnaire.ts"
import { keepQuestionnaire, keepTexts, letIn, type NewText } from "./keep-questionnaire.ts"
import { readQuestionnaire, type PackFiles, type ReadQuestionnaire } from "./pack/read-questionnaire.ts"
import { rememberWords } from "./remember-words.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import type { Questionnaire } from "./views.ts"

export type Importing = { readonly files: PackFiles; readonly as: "draft" | "issued" }

/** The secretariat takes a questionnaire in: as a draft, or as issued elsewhere and then for everybody. */
export async function importQuestionnaire(caller: Caller, input: Importing): Promise<Questionnaire> {
  caller.ask(may(caller.actor, "text.keep"), "questionnaire.import")

  const questionnaire = await takeIn(caller, input)

  return showQuestionnaire(caller, { questionnaire })
}

/** The installation's own command: whoever keeps the machine may import without a session. */
export async function importWhole(caller: Caller, input: Importing) {
  caller.ask(true, "questionnaire.import")

  const questionnaire = await takeIn(caller, input)

  return { questionnaire }
}

/**
 * Keeps a questionnaire that was read from files, inside a deed that has asked leave; pinned to the version of the
 * treaties that holds now. An issued one has to be whole; a draft may lack translations.
 */
export async function takeIn(caller: Caller, { files, as }: Importing): Promise<string> {
  const pack = await pinPack(caller)
  const { byRef } = await editionAt(caller, pack.id)
  const read = readQuestionnaire(files, { provisions: byRef, whole: as === "issued" })
  const { id: code, official, lang, version, parts, holes, source, confidence, mapping = [] } = read.file
  const id = await keepQuestionnaire(caller, {
    code,
    official,
    lang,
    version,
    source,
    confidence,
    mapping,
    status: as,
    structure: { parts, holes },
    pack: pack.id,
    follows: await before(caller, read),
  })
  await keepTexts(caller, id, textsIn(read))
  if (as === "issued") {
    await letIn(caller, id, "public")
    await rememberWords(caller, { id, code, version, lang }, "approved")
  }

  await caller.record("questionnaire.import", id, { code, version, official, as, ...CHAIN })
  return id
}

async function before(caller: Caller, { file: { id, follows } }: ReadQuestionnaire): Promise<string | null> {
  if (follows === undefined) return null
  const found = await visibleQuestionnaires(caller)
    .where("code", "=", id)
    .where("version", "=", follows)
    .executeTakeFirst()
  if (!found) throw problem("questionnaires.problem_follows_unknown", 422, { values: { version: follows } })
  return found.id
}

function textsIn({ file, texts }: ReadQuestionnaire): NewText[] {
  return languages.flatMap((lang) => {
    const stale = new Set(file.stale?.[lang])
    return Object.entries(texts[lang] ?? {}).map(([key, body]) => ({
      key,
      lang,
      body,
      follows: stale.has(key) ? 0 : 1,
    }))
  })
}
