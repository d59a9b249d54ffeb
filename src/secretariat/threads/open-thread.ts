import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { threads } from "./contract.ts"
import { getPlace, getThing, sideFor } from "./find-thing.ts"
import { visibleThreads } from "./find-thread.ts"
import type { Place, Side } from "./place.ts"
import { showThread } from "./show-thread.ts"
import { MAX_THREADS, type Thread } from "./thread.ts"
import { chainOf, letIn, veiledId, writeMessage } from "./write-message.ts"

type Opening = Input<typeof threads.open>

/**
 * Begins a thread on one version of a thing. Refuses with `threads.problem_version` (422) a version or a field that the
 * caller does not see, with `threads.problem_too_many` (422) one more than there may be.
 */
export async function openThread(caller: Caller, input: Opening): Promise<Thread> {
  const { thing, subject, field } = input
  const hosted = await getThing(caller, { thing, subject, ...(field && { fields: [field] }) })
  const place = getPlace(hosted, input.place)
  const side = sideFor(place.sides, input.party)

  caller.ask(side.kinds.includes(input.kind), "thread.open")

  requireVersion(hosted.newest, input)
  await requireRoom(caller, input)

  const id = veiledId(caller)
  await keepThread(caller, { id, input, place, side })
  const { lang, words, version } = input
  await writeMessage(caller, { thread: id, place, side, said: { lang, words, version } })

  await caller.record("thread.open", id, { subject, kind: input.kind, ...chainOf(side) })
  return showThread(caller, { thread: id })
}

type Kept = { readonly id: string; readonly input: Opening; readonly place: Place; readonly side: Side }

async function keepThread(caller: Caller, { id, input, place, side }: Kept): Promise<void> {
  const { thing, subject, field = null, version, passage = null, kind } = input
  await caller.db
    .insertInto("thread")
    .values({
      id,
      thing,
      subject,
      field,
      version,
      passage: passage?.normalize("NFC") ?? null,
      place: place.name,
      kind,
      asker: side.party,
      answerer: place.answerer === side.party ? null : place.answerer,
      status: place.cleared ? "draft" : "asked",
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()
  if (!place.cleared)
    await letIn(caller, { kind: "thread", id }, { circles: place.circles, party: side.party })
}

function requireVersion(newest: ReadonlyMap<string, number>, { field, version }: Opening): void {
  const last = newest.get(field ?? "")
  const code = "threads.problem_version"
  if (last === undefined || version > last) throw problem(code, 422, { fields: { version: { code } } })
}

/** Only what the caller sees is counted: a limit that hidden drafts could reach would tell of them. */
async function requireRoom(caller: Caller, { thing, subject, place }: Opening): Promise<void> {
  const { count } = await visibleThreads(caller)
    .where("thread.thing", "=", thing)
    .where("thread.subject", "=", subject)
    .where("thread.place", "=", place)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow()
  if (Number(count) >= MAX_THREADS) {
    throw problem("threads.problem_too_many", 422, { values: { limit: MAX_THREADS } })
  }
}
