/** One thing to choose, in a select, among radios or among checkboxes. */
export type Choice = {
  value: string
  label: string
  hint?: string
  /** Names stand in the language they are written in. */
  lang?: string
}
