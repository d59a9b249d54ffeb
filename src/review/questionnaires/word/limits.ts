/** A Word file of a questionnaire with its guidance; a larger one holds pictures. */
export const MAX_WORD_BYTES = 8 * 1024 * 1024
/** The same, as base64 writes it. */
export const MAX_WORD_BASE64 = Math.ceil(MAX_WORD_BYTES / 3) * 4
