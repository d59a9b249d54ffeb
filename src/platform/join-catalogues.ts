import { isLang, languages, type Catalogues } from "./languages.ts"

/**
 * Joins catalogue files into the catalogues of the house. A file is `…/room/languages/en.json`; its keys get the name
 * of the folder that holds `languages` before them, so `release` of the documents room is `documents.release`.
 * Refuses a file that is in none of the six languages and a key that two files claim: both are our bugs.
 * @param files what each file holds, by path
 */
export function joinCatalogues(
  files: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Catalogues {
  const joined = Object.fromEntries(languages.map((lang) => [lang, {}])) as Record<
    string,
    Record<string, string>
  >
  for (const [path, messages] of Object.entries(files)) {
    const [, folder, lang] = /([^/]+)\/languages\/([^/]+)\.json$/.exec(path) ?? []
    const catalogue = joined[lang ?? ""]
    if (!catalogue || !isLang(lang)) throw new Error(`${path} is no catalogue of a known language`)
    for (const [key, message] of Object.entries(messages)) {
      const full = `${folder}.${key}`
      if (full in catalogue) throw new Error(`${path}: two catalogues claim ${full}`)
      catalogue[full] = message
    }
  }
  return joined as Catalogues
}
