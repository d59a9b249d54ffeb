/** One place where a file takes something of another. */
export type Taken = {
  /** What is written, or, of a glob, a file that it finds. */
  readonly from: string
  readonly line: number
  /** Gone when the program runs: `import type`. */
  readonly erased: boolean
  readonly glob: boolean
  readonly names: readonly string[]
}

/** What the rules look at in one source file. */
export type Source = {
  /** From the root, with slashes: `src/platform/perform.ts`. */
  readonly path: string
  readonly taken: readonly Taken[]
  readonly marks: readonly Mark[]
}

/** Something that is allowed in few places or none. */
export type Mark = { readonly what: MarkKind; readonly line: number; readonly name?: string }
export type MarkKind = "transaction" | "re-export" | "default export" | "style" | "bytes" | "unread import"

/** Where a node begins, as the parser counts. */
export type Place = { readonly start: number }

/** All sources of the house below one root, by path. */
export type Tree = { readonly root: string; readonly sources: ReadonlyMap<string, Source> }

/** A rule takes the house and gives what breaks it, one line each. */
export type Rule = (tree: Tree) => string[]

/** Tests stand outside the floors in few things: they may use what the tests of the house share. */
export function isTest(path: string): boolean {
  return /\.(test|fixture)\.tsx?$|-for-test\.tsx?$|^(test|bench|ordeal)\//.test(path)
}

/** The path that a relative import means, from the root; undefined for a package. */
export function targetOf(source: Source, { from, glob }: Taken): string | undefined {
  if (glob) return from
  if (!from.startsWith(".")) return undefined
  return new URL(from.replace(/\?.*$/, ""), `file:///${source.path}`).pathname.slice(1)
}
