import { notFound } from "../../../platform/problem.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { redline } from "../../texts/redline.ts"
import { getJob } from "../find-job.ts"
import type { Job } from "../registers.ts"
import type { ReturnView, returnKinds } from "../views.ts"

export type ReturnedText = {
  readonly key: string
  readonly source: string
  readonly target: string | null
  readonly before: string | null
}
export type Returned = {
  readonly id: string
  readonly job: Job
  readonly at: Date
  readonly texts: readonly ReturnedText[]
}

/** A file that the caller brought back herself, while the job is still hers; anybody else's does not exist. */
export async function getReturn(caller: Caller, id: string): Promise<Returned> {
  const found = await caller.db
    .selectFrom("memory_return")
    .select(["id", "kind", "subject", "lang", "at"])
    .where("id", "=", id)
    .where("account", "=", caller.actor.account)
    .$castTo<{ id: string; kind: string; subject: string; lang: Lang; at: Date }>()
    .executeTakeFirst()
  if (!found) throw notFound()
  const { at, ...which } = found
  const job = await getJob(caller, which)
  const texts = await caller.db
    .selectFrom("memory_return_text")
    .select(["key", "source", "target", "before"])
    .where("return", "=", id)
    .orderBy("number")
    .execute()
  return { id, job, at, texts }
}

/** What a returned text would do now. A source that changed since, or a translation that somebody wrote since, stays. */
export function kindOf(
  job: Job,
  { key, source, target, before }: ReturnedText,
): (typeof returnKinds)[number] {
  const unit = job.units.find((one) => one.key === key)
  if (!unit) return "unknown"
  if (plainSpace(source) !== plainSpace(unit.source)) return "stale"
  if (target === null) return "incomplete"
  if (unit.standing === "current" && plainSpace(target) === plainSpace(unit.translation ?? "")) return "same"
  if (unit.translation !== before) return "moved"
  return unit.translation === null ? "new" : "changed"
}

/** The file beside what stands, text by text. */
export async function showReturn(caller: Caller, input: { return: string }): Promise<ReturnView> {
  const { id, job, at, texts } = await getReturn(caller, input.return)
  const { kind, subject, lang, from } = job
  const rows = texts.map((text) => {
    const unit = job.units.find(({ key }) => key === text.key)
    const becomes = kindOf(job, text)
    const stale = becomes === "stale" && unit
    const writes = becomes === "new" || becomes === "changed" || becomes === "moved"
    return {
      key: text.key,
      label: unit?.label ?? null,
      kind: becomes,
      source: unit?.source ?? text.source,
      source_parts: stale ? redline(text.source, unit.source, from) : [],
      target: text.target,
      parts: writes ? redline(unit?.translation ?? "", text.target ?? "", lang) : [],
    }
  })
  return { id, kind, subject, lang, from, at: at.toISOString(), rows, can: { apply: job.can.translate } }
}

/** A text as it is compared: programs change white space, and nobody's words with it. */
function plainSpace(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim()
}
