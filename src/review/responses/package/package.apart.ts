import { answerApart } from "../../../platform/apart/answer-apart.ts"
import { readFile } from "./read-file.ts"

await answerApart(readFile)
