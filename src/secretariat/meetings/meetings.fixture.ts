import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { meetings } from "./contract.ts"

export const BODY = "ferry-group"

export const body: Asked<typeof meetings.keepBody> = {
  body: BODY,
  series: "XTOC/COP/WG.1",
  instrument: "convention",
  presence: "participants_list",
  list_order: "each_language",
  town: "vienna",
  zone: "Europe/Vienna",
  lang: "en",
  name: "Working Group on Ferry Crossings",
  of_name: "of the Working Group on Ferry Crossings",
  short: "the Working Group",
  gender: "m",
}

/** A meeting of a fictional body with one item on its agenda, planned and seen by nobody yet. */
export async function plannedMeeting(officer: Delegate): Promise<{ meeting: string; item: string }> {
  await officer.does(meetings.keepBody, body)
  const planned = { body: BODY, starts: "2027-03-01", ends: "2027-03-03" }
  const { id: meeting } = await officer.does(meetings.plan, planned)
  const { items } = await officer.does(meetings.addItem, { meeting, lang: "en", title: "Lights on ferries" })
  return { meeting, item: items[0]?.id ?? "" }
}

/** The same, opened, with delegations registered; the order is not that of any list. */
export async function openMeeting(
  stage: TestHouse,
  parties: readonly string[] = ["XAC", "XAA", "XAB"],
): Promise<{ meeting: string; item: string; participants: Record<string, string> }> {
  const officer = await stage.as("secretariat")
  const { meeting, item } = await plannedMeeting(officer)
  await officer.does(meetings.announce, { meeting })
  let shown = await officer.does(meetings.open, { meeting })
  for (const party of parties) {
    shown = await officer.does(meetings.register, { meeting, class: "parties", party, credentials: "copy" })
  }
  const participants = Object.fromEntries(shown.participants.map(({ id, party }) => [party ?? "", id]))
  return { meeting, item, participants }
}
