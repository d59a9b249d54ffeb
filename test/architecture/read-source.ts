import { parseSync } from "oxc-parser"
import { importsIn } from "./read-imports.ts"
import { marksIn } from "./read-marks.ts"
import type { Place, Source } from "./source.ts"

/** Reads every import of a file and every mark in it. Refuses a file that cannot be parsed. */
export function readSource(root: string, path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`)
  const lineAt = ({ start }: Place) => text.slice(0, start).split("\n").length
  const { taken, marks } = importsIn(program, { root, path, lineAt })
  return { path, taken, marks: [...marks, ...marksIn(program, lineAt)] }
}
