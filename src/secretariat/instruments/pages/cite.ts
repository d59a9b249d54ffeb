import type { Speaker } from "../../../platform/languages.ts"

/** How a provision is cited in the reader's language: `SOM.8.6` is "Article 8(6)" of the treaty that the page names. */
export function cite(ref: string, { say }: Pick<Speaker, "say">): string {
  const [, number = "", ...below] = ref.split(".")
  return say("instruments.cite", { number, rest: below.map((part) => `(${part})`).join("") })
}
