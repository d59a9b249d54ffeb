import { route } from "../../../platform/route.ts"

export const documentsPath = route("/documents")
export const newDocumentPath = route("/new-document")
export const documentPath = route("/documents/:document")
/** Bytes leave through the contract's own address and not through a page. */
export const downloadPath = route("/api/documents/:document/versions/:version")
