import { isWithin } from "./floors.ts"
import type { MarkKind, Tree } from "./source.ts"

/** A tool that reads a file by its default export leaves no choice, nor does a package that is described. */
const CONFIGURATION = /(^|\/)[\w-]+\.config\.ts$|^test\/support\/clusters\.ts$|\.d\.ts$/
const ENDINGS = /\.(tsx?|mjs|json|css)(\?.*)?$/
const FOLDERS = /\/(common|shared|utils?|helpers?|services?|types|lib|core)\//

/** Files are taken by their own name, from where they are: no index, no default export, no re-export. */
export function filesAreTakenByName(tree: Tree): string[] {
  return [...tree.sources.values()].flatMap(({ path, marks, taken }) => [
    ...(/(^|\/)index\.\w+$/.test(path) ? [`${path} is an index`] : []),
    ...marks
      .filter(({ what }) => NAMELESS.has(what) && !allows(path, what))
      .map(({ what, line }) => `${path}:${line} has a ${what}`),
    ...taken
      .filter(({ from }) => from.startsWith(".") && !ENDINGS.test(from))
      .map(({ from, line }) => `${path}:${line} takes ${from} without its ending`),
  ])
}

const NAMELESS: ReadonlySet<MarkKind> = new Set(["re-export", "default export", "unread import"])

function allows(path: string, what: MarkKind): boolean {
  return what === "default export" && CONFIGURATION.test(path)
}

/** A folder that is named for what it is not about becomes the home of what has none. */
export function foldersAreNouns(tree: Tree): string[] {
  const bad = [...tree.sources.keys()].flatMap((path) => FOLDERS.exec(`/${path}`)?.[1] ?? [])
  return [...new Set(bad)].map((folder) => `a folder is named ${folder}`)
}

/** The content security policy blocks `style=`, in SVG too; what must be, is a class or a presentation attribute. */
export function stylesAreClasses(tree: Tree): string[] {
  return [...tree.sources.values()]
    .filter(({ path }) => isWithin(path, "src"))
    .flatMap(({ path, marks }) =>
      marks.filter(({ what }) => what === "style").map(({ line }) => `${path}:${line} has a style attribute`),
    )
}
