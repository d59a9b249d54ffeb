import type { Caller } from "../../../platform/room.ts"
import { entryOf } from "../find-job.ts"
import type { ReturnView } from "../views.ts"
import { getReturn, kindOf, showReturn } from "./show-return.ts"

/**
 * Writes the texts of a returned file that the translator ticked, as far as they still fit: of a changed source, or over
 * a translation that somebody wrote meanwhile, nothing is written. A second time nothing is left to write.
 */
export async function applyReturn(
  caller: Caller,
  input: { return: string; keys: readonly string[] },
): Promise<ReturnView & { applied: number }> {
  const { id, job, texts } = await getReturn(caller, input.return)

  caller.ask(job.can.translate, "translation.apply")

  const fitting = texts.filter((text) => {
    const kind = kindOf(job, text)
    return input.keys.includes(text.key) && (kind === "new" || kind === "changed")
  })
  for (const { key, target } of fitting) {
    const unit = job.units.find((one) => one.key === key)
    if (unit && target !== null) await entryOf(caller, job.kind).write(caller, job, { unit, body: target })
  }

  await caller.record("translation.apply", id, { applied: fitting.length, lang: job.lang, chain: job.chain })
  return { ...(await showReturn(caller, { return: id })), applied: fitting.length }
}
