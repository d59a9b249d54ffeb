import { move } from "../../platform/moves.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { requireCapitals } from "./awaited-capitals.ts"
import { textMoves } from "./content-text.ts"
import { lockNegotiation, requireOpen } from "./find-negotiation.ts"
import { visibleTexts } from "./find-text.ts"
import { markAgreed } from "./mark-agreed.ts"
import { makeMove, moveAsChair } from "./move-text.ts"
import { chainOf, type Negotiation, type NegotiationFacts } from "./negotiation.ts"
import { MAX_PACKAGES } from "./packages.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { standingOf } from "./standing.ts"

/** Agreed only together with the other texts of a package, which is named and made by its first text. */
export function agreeInPackage(
  caller: Caller,
  input: { text: string; why?: string | undefined; package: string },
) {
  return moveAsChair(caller, input, "agreeInPackage", async (_, { negotiation, text }) => {
    await requireCapitals(caller, text.id)
    await markAgreed(caller, text)
    return { package: await ensurePackage(caller, negotiation, input.package) }
  })
}

/**
 * The whole package is agreed. Refuses with `texts.problem_package` (409) while one of its texts stands otherwise than
 * agreed as part of it.
 */
export async function agreePackage(caller: Caller, input: { package: string }): Promise<Negotiation> {
  const found = await caller.db
    .selectFrom("text_package")
    .select(["id", "negotiation"])
    .where("id", "=", input.package)
    .executeTakeFirst()
  if (!found) throw notFound()
  const negotiation = await lockNegotiation(caller, found.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair, "package.agree")

  requireOpen(negotiation)
  const texts = await visibleTexts(caller).where("content_text.package", "=", found.id).execute()
  const whole = texts.every(({ status }) => textMoves.agreePackage.from.some((from) => from === status))
  if (texts.length === 0 || !whole) throw problem("texts.problem_package", 409)
  await move(caller, "text_package", { from: ["open"], to: "agreed" }, found.id)
  for (const text of texts) {
    await makeMove(caller, { negotiation, standing, text }, "agreePackage", { package: found.id })
  }

  await caller.record("package.agree", found.id, { negotiation: negotiation.id, ...chainOf(negotiation) })
  return showNegotiation(caller, { negotiation: negotiation.id })
}

/** A package that was agreed takes no further text. */
async function ensurePackage(caller: Caller, { id }: NegotiationFacts, name: string): Promise<string> {
  const packages = await caller.db
    .selectFrom("text_package")
    .select(["id", "name", "status"])
    .where("negotiation", "=", id)
    .execute()
  const found = packages.find((one) => one.name === name)
  if (found?.status === "agreed") throw problem("texts.problem_package", 409)
  if (found) return found.id
  if (packages.length >= MAX_PACKAGES) {
    throw problem("texts.problem_too_many", 409, { values: { limit: MAX_PACKAGES } })
  }
  const made = caller.newId()
  await caller.db
    .insertInto("text_package")
    .values({ id: made, negotiation: id, name, at: caller.now })
    .execute()
  return made
}
