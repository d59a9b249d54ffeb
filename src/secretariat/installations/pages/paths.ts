import { route } from "../../../platform/route.ts"

export const installationsPath = route("/installations")
