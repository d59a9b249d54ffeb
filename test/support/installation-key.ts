import { makeInstallationKey } from "../../src/platform/packages/keys.ts"

/** The key of the house of the tests: one for each run, since nothing that a test compares depends on it. */
export const testKey = makeInstallationKey("0123456789abcdef")
