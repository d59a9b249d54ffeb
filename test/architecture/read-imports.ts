import { globSync } from "node:fs"
import { dirname, join } from "node:path"
import { type CallExpression, type ImportDeclarationSpecifier, type Program, Visitor } from "oxc-parser"
import { calledName, wholeText } from "./node-text.ts"
import type { Mark, MarkKind, Place, Taken } from "./source.ts"

type File = { readonly root: string; readonly path: string; lineAt(place: Place): number }

/** Every import of a file, and a mark for each that passes something on or cannot be read. */
export function importsIn(program: Program, file: File): { taken: Taken[]; marks: Mark[] } {
  const { root, path, lineAt } = file
  const taken: Taken[] = []
  const marks: Mark[] = []
  const imported = new Set<string>()
  const take = (at: Place, from: string, how: Partial<Taken> = {}) =>
    taken.push({ from, line: lineAt(at), erased: false, glob: false, names: [], ...how })
  const mark = (at: Place, what: MarkKind) => marks.push({ what, line: lineAt(at) })
  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((one) => nameIn(one))
      take(node, node.source.value, { erased: node.importKind === "type", names })
      for (const { local } of node.specifiers) imported.add(local.name)
    },
    TSImportType: (node) => void take(node, node.source.value, { erased: true }),
    TSImportEqualsDeclaration: (node) => void mark(node, "unread import"),
    ImportExpression(node) {
      const from = wholeText(node.source)
      if (from === undefined) mark(node, "unread import")
      else take(node, from)
    },
    ExportAllDeclaration(node) {
      take(node, node.source.value, { erased: node.exportKind === "type" })
      mark(node, "re-export")
    },
    ExportNamedDeclaration(node) {
      if (node.source) take(node, node.source.value, { erased: node.exportKind === "type" })
      const passed = node.specifiers.some(
        ({ local }) => local.type === "Identifier" && imported.has(local.name),
      )
      if (node.source || passed) mark(node, "re-export")
    },
    CallExpression(node) {
      const called = calledName(node)
      const found = called === "import.meta.glob" ? globbed(node) : []
      if (!found || called === "require") mark(node, "unread import")
      for (const one of filesOf(root, path, found ?? [])) take(node, one, { glob: true })
    },
  }).visit(program)
  return { taken, marks }
}

/** The name that the other file gave it, whatever it is called here. */
function nameIn(one: ImportDeclarationSpecifier): string {
  if (one.type !== "ImportSpecifier") return "*"
  return one.imported.type === "Identifier" ? one.imported.name : one.imported.value
}

function globbed({ arguments: [first] }: CallExpression): string[] | undefined {
  if (!first || first.type === "SpreadElement") return undefined
  const patterns = first.type === "ArrayExpression" ? first.elements : [first]
  const texts = patterns.map((pattern) =>
    pattern && pattern.type !== "SpreadElement" ? wholeText(pattern) : undefined,
  )
  return texts.every((text) => text !== undefined) ? texts : undefined
}

/** A bundler's glob takes from the root when it begins with a slash, and from its own file otherwise. */
function filesOf(root: string, path: string, patterns: readonly string[]): string[] {
  const fromRoot = (pattern: string) =>
    pattern.startsWith("/") ? pattern.slice(1) : join(dirname(path), pattern)
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(fromRoot)
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith("!"))
    .map((pattern) => fromRoot(pattern.slice(1)))
  return globSync(wanted, { cwd: root, exclude: unwanted })
}
