/** A longer address is no address of a law. */
export const MAX_LINK = 2_000
/** Links that one night's job looks at, and how many at once: with the wait below it ends before its queue gives it up. */
export const MAX_CHECKED = 100
export const AT_ONCE = 5
export const WAIT_MS = 8_000
export const MAX_REDIRECTS = 3
/** A site that is silent once may be at rest; one that was silent so often is said to be dead. */
export const SILENT_TIMES = 3
