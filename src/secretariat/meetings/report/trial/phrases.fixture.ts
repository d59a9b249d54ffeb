/** How a made-up meeting is told in one language. Written for the trial, apart from the patterns of the reader. */
export type Phrases = {
  months: readonly string[]
  date: (day: number, month: string, year: number) => string
  range: (from: number, to: number, on: { month: string; year: number }) => string
  title: (range: string) => string
  sections: Record<"introduction" | "recommendations" | "deliberations" | "organization" | "adoption", string>
  parts: Record<
    "opening" | "statements" | "agenda" | "attendance" | "documents" | "specific" | "general" | "other",
    string
  >
  label: string
  introduction: readonly string[]
  opened: (range: string) => string
  chair: (name: string, state: string) => string
  agenda: (date: string) => string
  first: readonly [string, readonly string[]]
  topics: readonly string[]
  last: readonly [string, string]
  parties: string
  organization: (name: string) => string
  signatories: string
  others: string
  secretariat: string
  intergovernmental: string
  bodies: readonly string[]
  participants: (symbol: string) => string
  spoke: (from: number, to: number) => string
  signatorySpoke: (name: string) => string
  panel: string
  documents: string
  papers: readonly string[]
  adoptedRecommendations: string
  encourage: readonly string[]
  should: readonly string[]
  talk: readonly (readonly [string, string])[]
  adopted: (date: string) => string
  and: string
  comma: string
  colon: string
  stop: string
}
