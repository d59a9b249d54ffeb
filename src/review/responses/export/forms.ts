import { notFound } from "../../../platform/problem.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { FileOf } from "../../../secretariat/documents/files.ts"
import type { PaperOf } from "../../../secretariat/documents/papers.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { currentAnswers } from "../answer-log.ts"
import { getFacts } from "../find-response.ts"
import { answersReleased, getSubmission, type SubmissionFacts } from "../find-submission.ts"
import { findingsOf } from "../finding/find-finding.ts"
import { toSent } from "../finding/finding.ts"
import { readFindings } from "../finding/read-findings.ts"
import { visibleTasks } from "../find-task.ts"
import { SubmissionContent } from "../submission-content.ts"
import { filledPaper } from "./filled-paper.ts"
import { formFile } from "./form-table.ts"
import { layForm } from "./lay-form.ts"
import { exportSpeaker } from "./speak.ts"
import { versionAt } from "./version-at.ts"

/** The official form with what the State has answered so far, for those who work on it: national, and says so. */
export const responseForms: PaperOf = {
  thing: "response",
  async make(caller, { id, lang }) {
    const { facts, form } = await formOfResponse(speaking(caller, lang), id)
    const speaker = exportSpeaker(lang)
    const standing = speaker.say(`responses.status_${facts.status}`)
    const notice = speaker.say("responses.brief_national")
    const { code, version } = form.held
    const paper = filledPaper(form, { party: facts.party, standing, notice }, speaker)
    return { name: `${code}-${version}-${facts.party}-${lang}`, paper }
  },
}

export const responseTables: FileOf = {
  thing: "response",
  async make(caller, { id, format, lang }) {
    const { facts, form } = await formOfResponse(speaking(caller, lang), id)
    return formFile(form, format, { party: facts.party, version: null, speaker: exportSpeaker(lang) })
  },
}

/** The official form as it was submitted, for whoever may read it: the whole, or the answers released to her. */
export const submissionForms: PaperOf = {
  thing: "submission",
  async make(caller, asked) {
    const { lang } = asked
    const facts = await versionAt(caller, asked)
    const form = await formOfSubmission(speaking(caller, lang), facts)
    const speaker = exportSpeaker(lang)
    const at = speaker.dateTime(facts.at.toISOString())
    const standing = speaker.say("responses.version_at", { version: facts.version, at })
    const { code, version } = form.held
    const paper = filledPaper(form, { party: facts.party, standing }, speaker)
    return { name: `${code}-${version}-${facts.party}-v${facts.version}-${lang}`, paper }
  },
}

export const submissionTables: FileOf = {
  thing: "submission",
  async make(caller, { id, format, lang, version }) {
    const facts = await getSubmission(caller, { submission: id, version })
    const form = await formOfSubmission(speaking(caller, lang), facts)
    return formFile(form, format, {
      party: facts.party,
      version: facts.version,
      speaker: exportSpeaker(lang),
    })
  },
}

/** Words of questions are looked for in the language of the reader; here it is that of the paper. */
function speaking(caller: Caller, lang: Lang): Caller {
  return { ...caller, actor: { ...caller.actor, lang } }
}

/** Nothing of how answers came about: no author, no version, no source but the ones that the State ticked. */
async function formOfResponse(caller: Caller, response: string) {
  const facts = await getFacts(caller, response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const tasks = new Set((await visibleTasks(caller, facts).execute()).map(({ question }) => question))
  const only = new Set(
    held.questions.map(({ key }) => key).filter((key) => tasks.has(held.topOf.get(key) ?? "")),
  )
  const rows = await currentAnswers(caller, facts.id).execute()
  const answers = rows
    .filter(({ question }) => only.has(question))
    .map(({ question, item, value, text, lang, source }) => ({
      question,
      item,
      value,
      text,
      lang,
      source: source?.cited ? { name: source.name, date: source.date } : null,
    }))
  const findings = (await findingsOf(caller, facts, held)).map(toSent)
  return { facts, form: await layForm(caller, { held, answers, findings, only }) }
}

async function formOfSubmission(caller: Caller, facts: SubmissionFacts) {
  if (facts.status === "withdrawn") throw notFound()
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const { answers } = SubmissionContent.parse(JSON.parse(facts.content))
  const only = facts.whole ? undefined : await answersReleased(caller, facts.response)
  return layForm(caller, { held, answers, findings: await readFindings(caller, facts), only })
}
