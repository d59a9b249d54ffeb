/** What one report may hold. The longest reports of this kind have some hundred pages of about 3,500 characters. */
export const MAX_CHARACTERS = 2_000_000
export const MAX_LINES = 120_000
/** A line of a page has some hundred characters; a paragraph of a Word file that came as one line, some ten thousand. */
export const MAX_LINE = 200_000
/** Signs that text never holds, as a share of all: above it the file is no text. */
export const MAX_GARBAGE = 0.02
export const MAX_PAGES = 600
export const MAX_FILE_BYTES = 50 * 1024 * 1024
/** A Word file is a zip: what it may unpack to, as a whole and in one part. */
export const MAX_UNPACKED_BYTES = 120 * 1024 * 1024
export const MAX_DOCUMENT_PART_BYTES = 40 * 1024 * 1024
export const MAX_ZIP_ENTRIES = 2_000
/** Findings of one kind that are kept; a report with more is not a report. */
export const MAX_FACTS = 20_000
