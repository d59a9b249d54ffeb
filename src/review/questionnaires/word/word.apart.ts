import { answerApart } from "../../../platform/apart/answer-apart.ts"
import { openWord } from "./open-word.ts"
import { readQuestions } from "./read-questions.ts"

await answerApart(async (bytes) => readQuestions(await openWord(bytes)))
