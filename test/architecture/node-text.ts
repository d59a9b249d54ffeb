import type { CallExpression, Expression } from "oxc-parser"

/** The name under which something is called: `import.meta.glob`, `.transaction` of whatever it is, `require`. */
export function calledName({ callee }: CallExpression): string {
  if (callee.type === "Identifier") return callee.name
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return ""
  const meta = callee.object.type === "MetaProperty" ? "import.meta" : ""
  return `${meta}.${callee.property.name}`
}

/** A text as it is written, and of one with insertions its head. */
export function textOf(node: Expression): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value
  return node.type === "TemplateLiteral" ? node.quasis[0]?.value.raw : undefined
}

export function wholeText(node: Expression): string | undefined {
  return node.type === "TemplateLiteral" && node.expressions.length > 0 ? undefined : textOf(node)
}
