import { route } from "../../../platform/route.ts"

export const documentsPath = route("/documents")
export const newDocumentPath = route("/new-document")
export const documentPath = route("/documents/:document")
/** Bytes leave through the contract's own address and not through a page. */
export const downloadPath = route("/api/documents/:document/versions/:version")

type Paper = Readonly<Record<"thing" | "id" | "format", string>> &
  Readonly<Partial<Record<"lang" | "markup" | "at" | "since", string>>>

/** Where a thing's paper is made: an address of the interface, since bytes are no page. */
export function paperDownloadPath({ thing, id, ...query }: Paper): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/api/papers/${thing}/${id}?${new URLSearchParams(asked).toString()}`
}

type File = Readonly<Record<"thing" | "id" | "format", string>> &
  Readonly<Partial<Record<"lang" | "version", string>>>

/** The same for a file for programs. */
export function fileDownloadPath({ thing, id, ...query }: File): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/api/files/${thing}/${id}?${new URLSearchParams(asked).toString()}`
}
