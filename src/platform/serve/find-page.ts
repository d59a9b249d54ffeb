import type { AnyPage } from "../page.ts"
import type { Serving } from "./serving.ts"

type FoundPage = { readonly page: AnyPage | null; readonly params: Readonly<Record<string, string>> }

/** Which page answers a path without its language, and what its identifiers are. */
export function findPage(serving: Serving, path: string): FoundPage {
  for (const page of serving.house.rooms.flatMap((room) => room.pages)) {
    const params = matchPath(page.route.pattern, path)
    if (params) return { page, params }
  }
  return { page: null, params: {} }
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? ""
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(segment)
    else if (part !== segment) return null
  }
  return params
}
