import type { PackFiles } from "./pack/read-questionnaire.ts"

const files = import.meta.glob<string>("/packs/questionnaires/*/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The model questionnaires that come with this release, each as its files: none of them is an official text. */
export function shippedQuestionnaires(): PackFiles[] {
  const byFolder = Map.groupBy(Object.entries(files), ([path]) => path.slice(0, path.lastIndexOf("/")))
  return [...byFolder.keys()].toSorted().map((folder) => {
    const own = byFolder.get(folder) ?? []
    return Object.fromEntries(own.map(([path, text]) => [path.slice(folder.length + 1), text]))
  })
}
