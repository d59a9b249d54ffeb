import { route } from "../../../platform/route.ts"

export const packagesPath = route("/responses/:response/packages")
export const returnPath = route("/responses/:response/returns/:return")
