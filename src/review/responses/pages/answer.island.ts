import { saveWhileWriting } from "./save-while-writing.ts"

// Saves answers while they are written; without it the form's button does the same.
saveWhileWriting(document)
