import { rooms } from "../../src/rooms.ts"
import type { TestServer } from "../support/server.ts"
import { anOutcome } from "./outcomes.ts"
import {
  aDialogue,
  aDocument,
  aDraw,
  aLetter,
  aMeeting,
  aReading,
  aRecommendation,
  aLaw,
  aLawsImport,
  anImport,
  aNegotiation,
  aQuestionnaire,
  aResponse,
  aReview,
  aReturn,
  aTextImport,
  aThread,
  aTranslation,
  anInvitation,
} from "./things.ts"
import { aSubmission, aSubmittedResponse } from "./submission.ts"
import { aMinistrysLetter } from "./letter.ts"

/** One address of a kind of page, and as whom it is opened. */
export type PageType = { readonly path: string; readonly persona: string }

/** The route of every page of every room: the tests go over all of them, also those made tomorrow. */
const routes: readonly string[] = rooms
  .flatMap((room) => room.pages)
  .map((page) => page.route.pattern as string)

/** Besides the rooms' own pages, what is shown when there is none. */
export const NOWHERE = "/nowhere"

export const pageRoutes: readonly string[] = [...routes, NOWHERE]

type Known = { readonly persona: string; readonly path?: (at: TestServer) => string | Promise<string> }

const translationPages = {
  job: "/translations/:kind/:subject/:lang",
  unit: "/translations/:kind/:subject/:lang/:key",
  return: "/translation-returns/:return",
}

/** As whom a page is opened when not as a secretariat officer, and an address for each route with an identifier. */
const known: Readonly<Record<string, Known>> = {
  [NOWHERE]: { persona: "visitor" },
  "/": { persona: "visitor" },
  "/gallery": { persona: "visitor" },
  "/sign-in": { persona: "visitor" },
  "/personas": { persona: "visitor" },
  "/enrolment": { persona: "visitor" },
  "/enrolment/:token": { persona: "visitor", path: async (at) => `/enrolment/${await anInvitation(at)}` },
  "/parties/:party": { persona: "visitor", path: () => "/parties/XAA" },
  "/parties/:party/correction": { persona: "secretariat", path: () => "/parties/XAA/correction" },
  "/treaty-actions/imports/:import": {
    persona: "secretariat",
    path: async (at) => `/treaty-actions/imports/${await anImport(at)}`,
  },
  "/instruments/:instrument": { persona: "visitor", path: () => "/instruments/SOM" },
  "/provisions/:ref": { persona: "visitor", path: () => "/provisions/SOM.8.6" },
  "/clusters/:cluster": { persona: "visitor", path: () => "/clusters/crim" },
  "/instruments/texts/:import": {
    persona: "secretariat",
    path: async (at) => `/instruments/texts/${await aTextImport(at)}`,
  },
  "/people": { persona: "xaa-focal-point" },
  "/work": { persona: "xaa-expert" },
  "/new-document": { persona: "xaa-expert" },
  "/documents": { persona: "xaa-focal-point", path: async (at) => `/documents?of=${await aDocument(at)}` },
  "/documents/:document": {
    persona: "xaa-focal-point",
    path: async (at) => `/documents/${await aDocument(at)}`,
  },
  "/laws": { persona: "xaa-focal-point", path: async (at) => `/laws?of=${await aLaw(at)}` },
  "/new-law": { persona: "xaa-expert" },
  ...Object.fromEntries(
    ["", "/table", "/import"].map((part) => [
      `/laws/of/:party${part}`,
      {
        persona: "xaa-focal-point",
        path: async (at: TestServer) => `/laws/of/XAA${part}?of=${await aLaw(at)}`,
      },
    ]),
  ),
  "/laws/imports/:import": {
    persona: "xaa-focal-point",
    path: async (at) => `/laws/imports/${await aLawsImport(at)}`,
  },
  "/laws/:measure": {
    persona: "xaa-focal-point",
    path: async (at) => `/laws/${await aLaw(at)}?article=SOM.6`,
  },
  "/laws/:measure/revision": {
    persona: "xaa-focal-point",
    path: async (at) => `/laws/${await aLaw(at)}/revision`,
  },
  "/history/:thing/:id": {
    persona: "xaa-focal-point",
    path: async (at) => `/history/document/${await aDocument(at)}`,
  },
  ...Object.fromEntries(
    ["", "/room", "/non-paper"].map((part) => [
      `/negotiations/:negotiation${part}`,
      {
        persona: "secretariat",
        path: async (at: TestServer) => `/negotiations/${(await aNegotiation(at)).negotiation}${part}`,
      },
    ]),
  ),
  "/negotiations/:negotiation/texts/:text": {
    persona: "secretariat",
    path: async (at) => {
      const { negotiation, text } = await aNegotiation(at)
      return `/negotiations/${negotiation}/texts/${text}`
    },
  },
  ...Object.fromEntries(
    (["job", "unit", "return"] as const).map((page) => [
      translationPages[page],
      { persona: "translator", path: async (at: TestServer) => (await aTranslation(at))[page] },
    ]),
  ),
  "/translations": { persona: "translator" },
  "/term-bases/:body": { persona: "secretariat", path: () => "/term-bases/questionnaires" },
  ...Object.fromEntries(
    ["", "/coverage", "/drafting", "/word"].map((part) => [
      `/questionnaires/:questionnaire${part}`,
      {
        persona: "secretariat",
        path: async (at: TestServer) => `/questionnaires/${(await aQuestionnaire(at)).questionnaire}${part}`,
      },
    ]),
  ),
  ...Object.fromEntries(
    ["", "/documents", "/speakers", "/participants", "/report"].map((part) => [
      `/meetings/:meeting${part}`,
      { persona: "secretariat", path: async (at: TestServer) => `/meetings/${await aMeeting(at)}${part}` },
    ]),
  ),
  "/report-readings": {
    persona: "secretariat",
    path: async (at) => `/report-readings?of=${await aReading(at)}`,
  },
  "/report-readings/:reading": {
    persona: "secretariat",
    path: async (at) => `/report-readings/${await aReading(at)}?part=recommendations`,
  },
  "/recommendations": { persona: "xaa-focal-point" },
  "/recommendations/:recommendation": {
    persona: "xaa-focal-point",
    path: async (at) => `/recommendations/${await aRecommendation(at)}`,
  },
  "/recommendation-reports/:party": {
    persona: "xaa-expert",
    path: async (at) => `/recommendation-reports/XAA?of=${await aRecommendation(at)}`,
  },
  "/dialogues/:dialogue": {
    persona: "chair",
    path: async (at) => `/dialogues/${await aDialogue(at)}`,
  },
  "/questionnaires/:questionnaire/comparison": {
    persona: "secretariat",
    path: async (at) => {
      const { questionnaire } = await aQuestionnaire(at)
      return `/questionnaires/${questionnaire}/comparison?with=${questionnaire}`
    },
  },
  "/questionnaires/:questionnaire/questions/:question": {
    persona: "secretariat",
    path: async (at) => {
      const { questionnaire, question } = await aQuestionnaire(at)
      return `/questionnaires/${questionnaire}/questions/${question}`
    },
  },
  "/discussions/:thing/:subject": {
    persona: "xaa-focal-point",
    path: async (at) => `/discussions/document/${(await aThread(at)).subject}`,
  },
  "/threads/:thread": {
    persona: "xaa-focal-point",
    path: async (at) => `/threads/${(await aThread(at)).thread}`,
  },
  "/parties/:party/offices": { persona: "xaa-focal-point", path: () => "/parties/XAA/offices" },
  "/received-responses": { persona: "secretariat" },
  "/parties/:party/absences": { persona: "xaa-focal-point", path: () => "/parties/XAA/absences" },
  "/submissions": { persona: "secretariat" },
  "/submissions/:submission": {
    persona: "xaa-focal-point",
    path: async (at) => `/submissions/${await aSubmission(at)}`,
  },
  "/responses": { persona: "xaa-expert" },
  ...Object.fromEntries(
    ["", "/whole", "/packages", "/letters", "/findings", "/check", "/brief", "/distribution"].map((part) => [
      `/responses/:response${part}`,
      {
        persona: "xaa-focal-point",
        path: async (at: TestServer) => `/responses/${(await aResponse(at)).response}${part}`,
      },
    ]),
  ),
  "/responses/:response/transcription": {
    persona: "xaa-focal-point",
    path: async (at) => `/responses/${(await aSubmittedResponse(at)).response}/transcription`,
  },
  "/responses/:response/letters/:letter": {
    persona: "xaa-expert",
    path: async (at) => {
      const { response, id } = await aMinistrysLetter(at)
      return `/responses/${response.id}/letters/${id}`
    },
  },
  "/responses/:response/returns/:return": {
    persona: "xaa-expert",
    path: async (at) => {
      const { response, id } = await aReturn(at)
      return `/responses/${response}/returns/${id}`
    },
  },
  "/responses/:response/questions/:question": {
    persona: "xaa-second-expert",
    path: async (at) => {
      const { response, question } = await aResponse(at)
      return `/responses/${response}/questions/${question}`
    },
  },
  ...Object.fromEntries(
    ["", "/people", "/course"].map((part) => [
      `/reviews/:review${part}`,
      { persona: "secretariat", path: async (at: TestServer) => `/reviews/${await aReview(at)}${part}` },
    ]),
  ),
  "/reviews/:review/letters": {
    persona: "secretariat",
    path: async (at) => `/reviews/${await aReview(at)}/letters?kind=reminder&party=XEA&in=en`,
  },
  "/draws/:draw": { persona: "secretariat", path: async (at) => `/draws/${await aDraw(at)}` },
  "/procedures/:procedure": { persona: "visitor", path: () => "/procedures/untoc-9-1" },
  "/procedures/:procedure/rules/:rule": {
    persona: "secretariat",
    path: () => "/procedures/untoc-9-1/rules/step_response?value=by+%3D+all",
  },
  "/reviews/:review/answers": {
    persona: "xab-focal-point",
    path: async (at) => `/reviews/${(await anOutcome(at)).review}/answers`,
  },
  "/reviews/:review/observations": {
    persona: "xab-focal-point",
    path: async (at) => `/reviews/${(await anOutcome(at)).review}/observations`,
  },
  "/outcomes": { persona: "xab-focal-point" },
  "/outcomes/:outcome": {
    persona: "xaa-focal-point",
    path: async (at) => `/outcomes/${(await anOutcome(at)).outcome}`,
  },
  "/letters/:letter": { persona: "secretariat", path: async (at) => `/letters/${await aLetter(at)}` },
}

/** An address of a page's kind that exists. Refuses a route with an identifier that nobody gave one for. */
export async function pageType(at: TestServer, route: string): Promise<PageType> {
  const { persona, path } = known[route] ?? { persona: "secretariat" }
  const address = path ? await path(at) : route
  if (address.includes(":")) {
    throw new Error(`${route} has an identifier: give it an address in test/journeys/page-types.ts`)
  }
  return { path: address, persona }
}
