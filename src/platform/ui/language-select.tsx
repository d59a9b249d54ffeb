import { languageNames, languages } from "../languages.ts"
import { Select } from "./select.tsx"

/** The six languages, each in its own words and letters; stands in a Field. */
export function LanguageSelect({ value }: { value: string }) {
  const choices = languages.map((lang) => ({ value: lang as string, label: languageNames[lang], lang }))
  return <Select choices={choices} value={value} />
}
