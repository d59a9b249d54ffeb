import { route } from "../../../platform/route.ts"

export const jobPath = route("/translations/:kind/:subject/:lang")
export const unitPath = route("/translations/:kind/:subject/:lang/:key")
export const returnPath = route("/translation-returns/:return")
export const termBasePath = route("/term-bases/:body")
