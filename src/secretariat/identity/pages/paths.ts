import { route } from "../../../platform/route.ts"

export const welcomePath = route("/")
export const signInPath = route("/sign-in")
export const personasPath = route("/personas")
export const enrolmentPath = route("/enrolment/:token")
export const renewedPath = route("/enrolment")
export const workPath = route("/work")
export const peoplePath = route("/people")
