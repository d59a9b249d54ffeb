import type { Speaker } from "../../platform/languages.ts"
import type { FloorRequest, Participant } from "./meeting.ts"
import type { Member, SpokenClass } from "./writer/draft.ts"

/** How the rules of procedure's classes are called in a report. */
export const spokenClass = {
  parties: "parties",
  regional_organizations: "organizations",
  signatories: "signatories",
  other_states: "others",
  entities: "entities",
  intergovernmental: "intergovernmental",
  non_governmental: "non_governmental",
} as const satisfies Record<Participant["class"], SpokenClass>

/** Those of whom a report does not say under which item they spoke stand last. */
const firstOf = (list: string) => (list === "" ? Number.MAX_SAFE_INTEGER : Number.parseInt(list, 10))

type Spoken = {
  requests: readonly FloorRequest[]
  participants: readonly Participant[]
  numberOf: ReadonlyMap<string, number>
  spoken: (party: string) => string
}

/** Statements by agenda item and class, each list in the order of the body's lists. */
export function statementsOf({ requests, participants, numberOf, spoken }: Spoken, { say }: Speaker) {
  const made = requests.filter(({ status }) => status === "spoken")
  const under = ({ item, items }: FloorRequest) => (item === null ? items : [numberOf.get(item) ?? []].flat())
  const lists = [...new Set(made.map((one) => under(one).join()))]
  return lists
    .toSorted((one, other) => firstOf(one) - firstOf(other))
    .flatMap((list) =>
      Object.entries(spokenClass).flatMap(([of, word]) => {
        const members = participants
          .filter((one) => one.class === of)
          .flatMap(({ id, party, name }) =>
            made
              .filter((one) => under(one).join() === list && one.participant === id)
              .map(({ on_behalf_of, member_states }): Member => {
                const group = member_states ? say("meetings.written_union") : on_behalf_of
                return {
                  iso: party,
                  name: party ? spoken(party) : name,
                  ...(group !== null && { on_behalf_of: group }),
                }
              }),
          )
        const items = list === "" ? [] : list.split(",").map(Number)
        return members.length === 0 ? [] : [{ items, word, members }]
      }),
    )
}
