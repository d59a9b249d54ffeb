import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { texts } from "../texts/contract.ts"
import { meetings } from "./contract.ts"
import type { MeetingReport } from "./report.ts"

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

/** An open meeting in which two delegations have spoken, with a report begun and a paragraph and a recommendation in it. */
export async function begunReport(stage: TestHouse): Promise<{ meeting: string; item: string }> {
  const [officer, chair] = [await stage.as("secretariat"), await stage.as("chair")]
  const { meeting, item, participants } = await openMeeting(stage)
  for (const party of ["XAB", "XAA"]) {
    const asked = { meeting, item, participant: participants[party] ?? "" }
    const { requests } = await chair.does(meetings.askFloor, asked)
    const request = requests.find(({ status }) => status === "waiting")?.id ?? ""
    await chair.does(meetings.giveFloor, { request })
    await chair.does(meetings.endTurn, { request })
  }
  await officer.does(meetings.beginReport, {
    meeting,
    lang: "en",
    symbol: "XTOC/COP/WG.1/2027/L.1",
    sittings: 6,
  })
  const said = { section: "deliberations", item: 1, body: "Many speakers spoke of lamps." } as const
  await officer.does(meetings.writeParagraph, { meeting, ...said })
  const advice = {
    section: "recommendations",
    item: 1,
    body: "States parties should light every ferry.",
  } as const
  await officer.does(meetings.writeParagraph, { meeting, ...advice })
  return { meeting, item }
}

/** The chair adopts what is before the meeting, paragraph by paragraph. */
export async function adoptEach(chair: Delegate, { pieces }: MeetingReport): Promise<void> {
  for (const { written } of pieces) {
    if (written?.can.agree) await chair.does(texts.agree, { text: written.text })
  }
}

/** A dialogue that follows an adopted report, and an application to it. */
export async function openedDialogue(stage: TestHouse): Promise<{ meeting: string; dialogue: string }> {
  const [officer, chair] = [await stage.as("secretariat"), await stage.as("chair")]
  const { meeting } = await begunReport(stage)
  await adoptEach(chair, await chair.does(meetings.layReport, { meeting }))
  await chair.does(meetings.adoptReport, { meeting })
  const days = { day: "2099-04-01", deadline: "2099-03-20" }
  const { id: dialogue } = await officer.does(meetings.openDialogue, { meeting, ...days })
  return { meeting, dialogue }
}

export const applicant = {
  name: "Friends of the Night Boat",
  kind: "ngo_without_status",
  expertise: "Thirty years of lamps.",
  contact: "boat@example.org",
} as const

/** @returns the application's id */
export async function appliedTo(stage: TestHouse, dialogue: string): Promise<string> {
  const [visitor, chair] = [await stage.as("visitor"), await stage.as("chair")]
  await visitor.does(meetings.applyToDialogue, { dialogue, ...applicant })
  const { applications } = await chair.does(meetings.showDialogue, { dialogue })
  return applications[0]?.id ?? ""
}
