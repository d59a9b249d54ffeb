import { route } from "../../../platform/route.ts"

export const questionnairesPath = route("/questionnaires")
export const newQuestionnairePath = route("/new-questionnaire")
export const questionnairePath = route("/questionnaires/:questionnaire")
export const coveragePath = route("/questionnaires/:questionnaire/coverage")
export const comparisonPath = route("/questionnaires/:questionnaire/comparison")
export const draftingPath = route("/questionnaires/:questionnaire/drafting")
export const questionPath = route("/questionnaires/:questionnaire/questions/:question")
export const wordPath = route("/questionnaires/:questionnaire/word")
