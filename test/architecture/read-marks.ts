import { type Program, Visitor } from "oxc-parser"
import { calledName, textOf } from "./node-text.ts"
import type { Mark, MarkKind, Place } from "./source.ts"

/** `begin` and its like at the head of a statement; the driver and the query builder both take statements as text. */
const BEGINS = /^\s*(begin|start\s+transaction)\s*(;|$|isolation|read|work|transaction|(not\s+)?deferrable)/i
const STYLED = /<[^>]*\sstyle=/

/** Everything in a file that is allowed in few places or none, but for what its imports are. */
export function marksIn(program: Program, lineAt: (place: Place) => number): Mark[] {
  const marks: Mark[] = []
  const mark = (at: Place, what: MarkKind, name?: string) =>
    marks.push({ what, line: lineAt(at), ...(name && { name }) })
  new Visitor({
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
      const [first] = node.arguments
      const text = first && first.type !== "SpreadElement" ? textOf(first) : undefined
      const opens = /\.(transaction|startTransaction)$/.test(calledName(node))
      if (opens || (text !== undefined && BEGINS.test(text))) mark(node, "transaction")
    },
  }).visit(program)
  return marks
}
