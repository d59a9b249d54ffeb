import { directory } from "../../src/secretariat/directory/contract.ts"
import { documents } from "../../src/secretariat/documents/contract.ts"
import { circleOf, createAs } from "../../src/secretariat/documents/documents.fixture.ts"
import { identity } from "../../src/secretariat/identity/contract.ts"
import { instruments } from "../../src/secretariat/instruments/contract.ts"
import { draftedBy, question } from "../../src/review/questionnaires/questionnaires.fixture.ts"
import { openedResponse, QUESTION, words } from "../../src/review/responses/responses.fixture.ts"
import { reviews } from "../../src/review/reviews/contract.ts"
import { reviewWithEverything } from "../../src/review/reviews/reviews.fixture.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { memory } from "../../src/secretariat/memory/contract.ts"
import { fileOf, jobBefore } from "../../src/secretariat/memory/memory.fixture.ts"
import { meetings } from "../../src/secretariat/meetings/contract.ts"
import { appliedTo, openedDialogue, openMeeting } from "../../src/secretariat/meetings/meetings.fixture.ts"
import { followedBy, recommendedOnce } from "../../src/review/recommendations/recommendations.fixture.ts"
import { openedReading } from "../../src/secretariat/readings/readings.fixture.ts"
import { library } from "../../src/secretariat/library/contract.ts"
import { CSV, enteredBy } from "../../src/secretariat/library/library.fixture.ts"
import { rewritten, sent, tickYes, wordPackage } from "../../src/review/responses/package/package.fixture.ts"
import { texts } from "../../src/secretariat/texts/contract.ts"
import { accountOf, delegateOf, openedText } from "../../src/secretariat/texts/texts.fixture.ts"
import { asks, inside, last, opens, releasedDocument } from "../../src/secretariat/threads/threads.fixture.ts"
import { threads } from "../../src/secretariat/threads/contract.ts"
import type { TestServer } from "../support/server.ts"

/** A thing of a kind that pages show: made once for a server, then the same one again. */
export function once<T>(make: (at: TestServer) => Promise<T>): (at: TestServer) => Promise<T> {
  const made = new WeakMap<TestServer, Promise<T>>()
  return (at) => {
    const found = made.get(at) ?? make(at)
    made.set(at, found)
    return found
  }
}

/** A document of State A, released to the secretariat by its focal point. */
export const aDocument = once(async ({ stage }) => {
  const focalPoint = await stage.as("xaa-focal-point")
  const { id } = await createAs(stage, focalPoint, { title: "Ley de puertos de la isla", lang: "es" })
  const circle = await circleOf(stage, "secretariat")
  await focalPoint.does(documents.release, { document: id, circle })
  return id
})

/** The token of an invitation's link, as its receiver finds it in her letter. */
export const anInvitation = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const invited = { name: "Iris", address: "iris@example.org", lang: "en", role: "panellist" } as const
  await officer.does(identity.invite, invited)
  return tokenIn(await letterTo({ stage }, invited.address))
})

export const aLetter = once(async (at) => {
  await anInvitation(at)
  return (await letterTo(at, "iris@example.org")).id
})

/** An import of treaty actions that would add one and is not applied. */
export const anImport = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const rows = [
    "state,instrument,kind,deposited,source,confidence,provision,text,lang,withdraws",
    "XEF,FA,accession,2006-03-01,register,C,,,,",
    "XEF,NONE,accession,2006-13-01,register,C,,,,",
  ]
  const asked = { text: rows.join("\n"), reason: "the invented register of 2031" }
  return (await officer.does(directory.previewImport, asked)).import
})

/** A file of invented official texts that waits to be applied. */
export const aTextImport = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const content = "lang: fr\nsource: Recueil d'Averlune, p. 3\n\nSOM.8.6: Premier texte inventé."
  return (await officer.does(instruments.proposeTexts, { content })).id
})

type Letter = { readonly id: string; readonly values: unknown }

/** The newest letter to an address, from the row that the outbox shows. */
export function letterTo({ stage }: Pick<TestServer, "stage">, address: string): Promise<Letter> {
  return stage.database.db
    .selectFrom("letter")
    .select(["id", "values"])
    .where("to_address", "=", address)
    .orderBy("at", "desc")
    .executeTakeFirstOrThrow()
}

/** The last part of the link that a letter holds. */
export function tokenIn({ values }: Letter): string {
  return (values as { link: string }).link.split("/").at(-1) ?? ""
}

/** A negotiation of one text in which State A's delegate has proposed something, with a translation under way. */
export const aNegotiation = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const { negotiation, text, round } = await openedText(officer)
  const delegate = await delegateOf(stage, "XAA")
  const body = "Does your law make the smuggling of migrants [for profit] an offence?"
  await delegate.does(texts.propose, { round, text, code: "MOD", body, lang: "en" })
  const { id: assignee } = await accountOf(stage, "translator")
  await officer.does(texts.assignTranslation, { text, lang: "ru", assignee })
  return { negotiation, text }
})

/** A job of the translator's, one text of it, and a file of it that she brought back. */
export const aTranslation = once(async ({ stage }) => {
  const { translator, which, key } = await jobBefore(stage, "Is it an offence (art. 6)? Since when?")
  const content = await fileOf(translator, which, {})
  const { id } = await translator.does(memory.bringBack, { ...which, content })
  const job = `/translations/${which.kind}/${which.subject}/${which.lang}`
  return { job, unit: `${job}/${key}`, return: `/translation-returns/${id}` }
})

/** A drafted questionnaire with a question. */
export const aQuestionnaire = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer)
  return { questionnaire, question: question(questionnaire).key }
})

/** A question of the secretariat's about a document of State A, a draft answer that is shared, and talk inside the State. */
export const aThread = once(async ({ stage }) => {
  const subject = await releasedDocument(stage, "xaa")
  const { id: thread } = await asks(stage, subject)
  const expert = await stage.as("xaa-expert")
  const drafted = await expert.does(threads.reply, { thread, lang: "fr", words: "Le Ministère des ports." })
  await expert.does(threads.share, { message: last(drafted).id, circle: "national" })
  await opens(expert, subject, { ...inside, passage: "Article 3" })
  return { subject, thread }
})

/** A response of State A with an answer, and with a card of two texts that waits for a choice. */
export const aResponse = once(async ({ stage }) => {
  const response = await openedResponse(stage)
  const expert = await stage.as("xaa-expert")
  await expert.does(responses.answer, words(response, "The law of 2031 is being changed."))
  const second = await stage.as("xaa-second-expert")
  await second.does(responses.answer, words(response, "The law of 2032 is being changed."))
  return { response, question: QUESTION }
})

/** An open meeting of a fictional body, with a document expected in one language and two delegations on the list. */
export const aMeeting = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const { meeting, item, participants } = await openMeeting(stage)
  const paper = { kind: "regular", symbol: "XTOC/COP/WG.1/2027/2", lang: "en", original: "en" } as const
  const { papers } = await officer.does(meetings.addPaper, { meeting, ...paper, title: "Lights on ferries" })
  await officer.does(meetings.setIssue, { paper: papers[0]?.id ?? "", lang: "ru", expected: "2027-02-20" })
  for (const party of ["XAB", "XAA"])
    await officer.does(meetings.askFloor, { meeting, item, participant: participants[party] ?? "" })
  return meeting
})

/** A law of State A with a row in its table that is older than the law. */
export const aLaw = once(async ({ stage }) => {
  const focalPoint = await stage.as("xaa-focal-point")
  const { id } = await enteredBy(focalPoint)
  await focalPoint.does(library.cite, { measure: id, article: "42 bis", refs: ["SOM.6.1.a", "UNTOC.5.1"] })
  await focalPoint.does(library.change, { measure: id, base: 1, change: "amend", on: "2024-05-01" })
  return id
})

/** A table of laws that would add one and is not applied. */
export const aLawsImport = once(async ({ stage }) => {
  const focalPoint = await stage.as("xaa-focal-point")
  const text = `${CSV}\nHarbour Act,en,act,in_force,7,SOM.99,,,`
  return (await focalPoint.does(library.previewImport, { party: "XAA", text })).import
})

/** A review with people named, terms, an extension and a pause. */
export const aReview = once(({ stage }) => reviewWithEverything(stage))

/** A draw of a treaty that does not exist, with its lots drawn. */
export const aDraw = once(async ({ stage }) => {
  const officer = await stage.as("secretariat")
  const { id: draw } = await officer.does(reviews.freezeDraw, { mechanism: "lanterns" })
  await officer.does(reviews.drawLots, { draw, seed: "5 2" })
  return draw
})

/** A file that State A's expert brought back: one answer of it is new, and there is a word outside of all. */
export const aReturn = once(async ({ stage }) => {
  const doer = await stage.as("xaa-expert")
  const response = await openedResponse(stage)
  await doer.does(responses.answer, words(response, "Nothing stands in the way."))
  const file = rewritten(tickYes(await wordPackage(doer, response)), (xml) =>
    xml
      .replace("Nothing stands in the way.", "Nothing at all stands in the way of it.")
      .replace("<w:sectPr", "<w:p><w:r><w:t>Ask the court.</w:t></w:r></w:p><w:sectPr"),
  )
  const { id } = await doer.does(responses.bringBack, await sent(stage, doer, { response, bytes: file }))
  return { response, id }
})

/** A dialogue to which somebody applied. */
/** A recommendation of which State A has said something to itself. */
export const aRecommendation = once(async ({ stage }) => {
  const { recommendation } = await recommendedOnce(stage)
  await followedBy(await stage.as("xaa-expert"), recommendation)
  return recommendation
})

/** A report that came as a file and was read. */
export const aReading = once(async ({ stage }) => openedReading(stage, await stage.as("secretariat")))

export const aDialogue = once(async ({ stage }) => {
  const { dialogue } = await openedDialogue(stage)
  await appliedTo(stage, dialogue)
  return dialogue
})
