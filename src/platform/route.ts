/** The names of the identifiers in a path: `"/documents/:document"` has `document`. */
type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

export type Params<P extends string> = Readonly<Record<Names<P>, string>>

/** Builds a page's path from identifiers; `pattern` is what the server listens for. Paths are built, never spelled. */
export type Route<P extends string> = {
  (...params: Names<P> extends never ? [query?: Query] : [params: Params<P>, query?: Query]): string
  readonly pattern: P
}

type Query = Readonly<Record<string, string | undefined>>

export function route<P extends string>(pattern: P): Route<P> {
  const hasNames = pattern.includes("/:")
  const build = (...given: (Record<string, string | undefined> | undefined)[]) => {
    const [params, query] = hasNames ? given : [undefined, given[0]]
    const path = pattern.replaceAll(/:([a-z_]+)/g, (_, name: string) =>
      encodeURIComponent(params?.[name] ?? ""),
    )
    return path + search(query)
  }
  return Object.assign(build, { pattern }) as Route<P>
}

function search(query: Query = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`
}

/** A path on this site, or nothing: `//elsewhere` and `https:` lead away and are not taken. */
export function localPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/[a-z]{2}\/(?!\/)[^\\\s]*$/.test(text) ? text : undefined
}
