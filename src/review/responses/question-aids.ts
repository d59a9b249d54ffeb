import type { Caller } from "../../platform/room.ts"
import { actionsOf } from "../../secretariat/directory/find-actions.ts"
import { today } from "../../secretariat/directory/find-party.ts"
import { declarationsAt } from "../../secretariat/directory/treaty-status/declarations.ts"
import { openEdition } from "../../secretariat/instruments/find-instrument.ts"
import { toProvision } from "../../secretariat/instruments/to-provision.ts"
import type { QuestionWork } from "./views.ts"

/** What the provisions say that a question asks about, in a sentence each. */
export async function provisionsOf(
  caller: Caller,
  pack: string,
  refs: readonly string[],
): Promise<QuestionWork["provisions"]> {
  const reader = await openEdition(caller, pack)
  return refs.flatMap((ref) => {
    const row = reader.edition.byRef.get(ref)
    if (!row) return []
    const { title, gist } = toProvision(reader, row)
    return [{ ref, title: title.text, gist: gist.text, lang: title.lang }]
  })
}

/** What the State itself declared on these provisions or on the treaty as a whole, and that has effect today. */
export async function reservationsOn(
  caller: Caller,
  party: string,
  refs: readonly string[],
): Promise<QuestionWork["reservations"]> {
  const actions = await actionsOf(caller, { state: party })
  return declarationsAt(actions, today(caller.now))
    .filter(({ provision }) => provision !== undefined && refs.some((ref) => overlap(ref, provision)))
    .map(({ provision, kind, text, lang }) => ({
      ref: provision ?? "",
      kind,
      text: text ?? null,
      lang: lang ?? null,
    }))
}

/** One is the other or stands in it: a reservation to an article holds for its paragraphs. */
function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}
