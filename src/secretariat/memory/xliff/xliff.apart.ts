import { answerApart } from "../../../platform/apart/answer-apart.ts"
import { decodeXml } from "./parse-xml.ts"
import { readXliff } from "./read-xliff.ts"

await answerApart((bytes) => readXliff(decodeXml(bytes)))
