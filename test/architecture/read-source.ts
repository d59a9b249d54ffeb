import { globSync } from "node:fs"
import { dirname, join } from "node:path"
import {
  type CallExpression,
  type Expression,
  type ImportDeclarationSpecifier,
  parseSync,
  Visitor,
} from "oxc-parser"
import type { Mark, MarkKind, Source, Taken } from "./source.ts"

/** `begin` and its like at the head of a statement; the driver and the query builder both take statements as text. */
const BEGINS = /^\s*(begin|start\s+transaction)\s*(;|$|isolation|read|work|transaction|(not\s+)?deferrable)/i
const STYLED = /<[^>]*\sstyle=/

/** Reads every import of a file and every mark in it. Refuses a file that cannot be parsed. */
export function readSource(root: string, path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`)
  const taken: Taken[] = []
  const marks: Mark[] = []
  const imported = new Set<string>()
  const lineAt = ({ start }: { start: number }) => text.slice(0, start).split("\n").length
  const take = (at: { start: number }, from: string, how: Partial<Taken> = {}) =>
    taken.push({ from, line: lineAt(at), erased: false, glob: false, names: [], ...how })
  const mark = (at: { start: number }, what: MarkKind, name?: string) =>
    marks.push({ what, line: lineAt(at), ...(name && { name }) })

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
    ExportDefaultDeclaration: (node) => void mark(node, "default export"),
    JSXAttribute(node) {
      if (node.name.type === "JSXIdentifier" && node.name.name === "style") mark(node, "style")
    },
    Literal(node) {
      if (typeof node.value === "string" && STYLED.test(node.value)) mark(node, "style")
    },
    TemplateElement(node) {
      if (STYLED.test(node.value.raw)) mark(node, "style")
    },
    TaggedTemplateExpression(node) {
      if (BEGINS.test(node.quasi.quasis[0]?.value.raw ?? "")) mark(node, "transaction")
    },
    Property(node) {
      const name = node.key.type === "Identifier" ? node.key.name : undefined
      const set = node.value.type === "Literal" && node.value.value === true
      if (set && (name === "bytes" || name === "upload")) mark(node, "bytes", name)
    },
    CallExpression(node) {
      const called = calledName(node)
      const [first] = node.arguments
      const text = first && first.type !== "SpreadElement" ? textOf(first) : undefined
      if (called === "import.meta.glob") {
        const found = globbed(node)
        if (!found) mark(node, "unread import")
        for (const file of filesOf(root, path, found ?? [])) take(node, file, { glob: true })
      }
      if (called === "require") mark(node, "unread import")
      if (/\.(transaction|startTransaction)$/.test(called)) mark(node, "transaction")
      if (text !== undefined && BEGINS.test(text)) mark(node, "transaction")
    },
  }).visit(program)
  return { path, taken, marks }
}

/** The name that the other file gave it, whatever it is called here. */
function nameIn(one: ImportDeclarationSpecifier): string {
  if (one.type !== "ImportSpecifier") return "*"
  return one.imported.type === "Identifier" ? one.imported.name : one.imported.value
}

/** The name under which something is called: `import.meta.glob`, `.transaction` of whatever it is, `require`. */
function calledName({ callee }: CallExpression): string {
  if (callee.type === "Identifier") return callee.name
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return ""
  const meta = callee.object.type === "MetaProperty" ? "import.meta" : ""
  return `${meta}.${callee.property.name}`
}

/** A text as it is written, and of one with insertions its head. */
function textOf(node: Expression): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value
  return node.type === "TemplateLiteral" ? node.quasis[0]?.value.raw : undefined
}

function wholeText(node: Expression): string | undefined {
  return node.type === "TemplateLiteral" && node.expressions.length > 0 ? undefined : textOf(node)
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
