import { answerFile } from "./answer-file.ts"

// Runs inside an HTML package, wherever somebody has put it: there is no server behind it.
answerFile(document)
