import { stageAs } from "../../src/secretariat/documents/documents.fixture.ts"
import { meetings } from "../../src/secretariat/meetings/contract.ts"
import {
  adoptEach,
  appliedTo,
  applicant,
  openedDialogue,
  begunReport,
  body,
  BODY,
  openMeeting,
  plannedMeeting,
} from "../../src/secretariat/meetings/meetings.fixture.ts"
import type { Asked } from "../../src/platform/contract.ts"
import type { Delegate, TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"

/** The secretariat before a planned meeting. */
function planned<A extends object>(input: (meeting: { meeting: string; item: string }) => A) {
  return async (stage: TestHouse) => {
    const doer = await stage.as("secretariat")
    return { doer, input: input(await plannedMeeting(doer)) }
  }
}

/** The chair in an open meeting in which a delegation waits for the floor. */
function waiting<A extends object>(
  input: (at: { request: string; chair: Delegate }) => Promise<A>,
): (stage: TestHouse) => Promise<{ doer: Delegate; input: A }> {
  return async (stage) => {
    const chair = await stage.as("chair")
    const { meeting, item, participants } = await openMeeting(stage)
    const ask = (party: string) =>
      chair.does(meetings.askFloor, { meeting, item, participant: participants[party] ?? "" })
    await ask("XAA")
    const { requests } = await ask("XAB")
    return { doer: chair, input: await input({ request: requests[1]?.id ?? "", chair }) }
  }
}

const paper = {
  kind: "limited" as const,
  symbol: "XTOC/COP/WG.1/2027/L.1",
  lang: "en" as const,
  title: "Draft report",
  original: "en" as const,
}

export const meetingsScenes = [
  scene(meetings.keepBody, {
    thrice: "each",
    ready: async (stage) => ({ doer: await stage.as("secretariat"), input: body }),
  }),
  scene(meetings.plan, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      await doer.does(meetings.keepBody, body)
      return { doer, input: { body: BODY, starts: "2027-03-01", ends: "2027-03-03" } }
    },
  }),
  scene(meetings.word, {
    thrice: "each",
    ready: planned(({ meeting }) => ({
      meeting,
      field: "notice" as const,
      lang: "fr" as const,
      words: "La réunion.",
    })),
  }),
  scene(meetings.addItem, {
    thrice: "each",
    ready: planned(({ meeting }) => ({ meeting, lang: "en" as const, title: "Other matters" })),
  }),
  scene(meetings.announce, { thrice: [MOVED_ON], ready: planned(({ meeting }) => ({ meeting })) }),
  scene(meetings.open, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { meeting } = await plannedMeeting(doer)
      await doer.does(meetings.announce, { meeting })
      return { doer, input: { meeting } }
    },
  }),
  scene(meetings.close, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { meeting } = await openMeeting(stage)
      return { doer: await stage.as("secretariat"), input: { meeting } }
    },
  }),
  scene(meetings.addPaper, {
    thrice: ["meetings.problem_symbol_taken"],
    ready: planned(({ meeting }): Asked<typeof meetings.addPaper> => ({ meeting, ...paper })),
  }),
  scene(meetings.setIssue, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { meeting } = await plannedMeeting(doer)
      const { papers } = await doer.does(meetings.addPaper, { meeting, ...paper })
      return { doer, input: { paper: papers[0]?.id ?? "", lang: "ru" as const, expected: "2027-02-20" } }
    },
  }),
  scene(meetings.register, {
    thrice: "each",
    ready: planned(({ meeting }) => ({ meeting, class: "parties" as const, party: "XAA" })),
  }),
  scene(meetings.elect, {
    thrice: "each",
    ready: planned(({ meeting }) => ({
      meeting,
      role: "chair" as const,
      name: "Orla Vantreck",
      party: "XAA",
    })),
  }),
  scene(meetings.askFloor, {
    thrice: ["meetings.problem_on_the_list"],
    async ready(stage) {
      const { meeting, item } = await openMeeting(stage)
      return { doer: await stage.as("xaa-delegate"), input: { meeting, item } }
    },
  }),
  scene(meetings.handStatement, {
    thrice: [MOVED_ON, "documents.problem_upload_gone"],
    async ready(stage) {
      const { meeting, item } = await openMeeting(stage)
      const doer = await stage.as("xaa-delegate")
      const { requests } = await doer.does(meetings.askFloor, { meeting, item })
      const { id: upload } = await stageAs(stage, doer)
      return { doer, input: { request: requests[0]?.id ?? "", upload, lang: "en" as const } }
    },
  }),
  scene(meetings.beginReport, {
    thrice: ["meetings.problem_report_begun"],
    async ready(stage) {
      const { meeting } = await openMeeting(stage)
      return { doer: await stage.as("secretariat"), input: { meeting, lang: "en" as const } }
    },
  }),
  scene(meetings.writeParagraph, {
    thrice: "each",
    async ready(stage) {
      const { meeting } = await begunReport(stage)
      const said = { section: "deliberations", item: 1, body: "Many speakers spoke of lamps." } as const
      return { doer: await stage.as("rapporteur"), input: { meeting, ...said } }
    },
  }),
  scene(meetings.layReport, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { meeting } = await begunReport(stage)
      return { doer: await stage.as("chair"), input: { meeting } }
    },
  }),
  scene(meetings.adoptReport, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { meeting } = await begunReport(stage)
      const doer = await stage.as("chair")
      await adoptEach(doer, await doer.does(meetings.layReport, { meeting }))
      return { doer, input: { meeting } }
    },
  }),
  scene(meetings.openDialogue, {
    thrice: ["meetings.problem_dialogue_open"],
    async ready(stage) {
      const { meeting } = await begunReport(stage)
      const chair = await stage.as("chair")
      await adoptEach(chair, await chair.does(meetings.layReport, { meeting }))
      await chair.does(meetings.adoptReport, { meeting })
      const days = { day: "2099-04-01", deadline: "2099-03-20" }
      return { doer: await stage.as("secretariat"), input: { meeting, ...days } }
    },
  }),
  scene(meetings.applyToDialogue, {
    thrice: "each",
    visitorMay: "an organization applies without an account",
    async ready(stage) {
      const { dialogue } = await openedDialogue(stage)
      return { doer: await stage.as("visitor"), input: { dialogue, ...applicant } }
    },
  }),
  scene(meetings.objectToApplication, {
    thrice: "each",
    async ready(stage) {
      const { dialogue } = await openedDialogue(stage)
      const application = await appliedTo(stage, dialogue)
      return {
        doer: await stage.as("xaa-delegate"),
        input: { application, reason: "It is not known to us." },
      }
    },
  }),
  scene(meetings.decideApplication, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { dialogue } = await openedDialogue(stage)
      const application = await appliedTo(stage, dialogue)
      return { doer: await stage.as("bureau"), input: { application, decision: "approve" as const } }
    },
  }),
  scene(meetings.publishSummary, {
    thrice: "each",
    async ready(stage) {
      const { dialogue } = await openedDialogue(stage)
      return { doer: await stage.as("chair"), input: { dialogue, lang: "en" as const, words: "A summary." } }
    },
  }),
  scene(meetings.withdrawRequest, {
    thrice: [MOVED_ON],
    ready: waiting(async ({ request }) => ({ request })),
  }),
  scene(meetings.moveRequest, {
    thrice: [MOVED_ON],
    ready: waiting(async ({ request }) => ({ request, direction: "up" as const })),
  }),
  scene(meetings.giveFloor, { thrice: [MOVED_ON], ready: waiting(async ({ request }) => ({ request })) }),
  scene(meetings.endTurn, {
    thrice: [MOVED_ON],
    ready: waiting(async ({ request, chair }) => {
      await chair.does(meetings.giveFloor, { request })
      return { request }
    }),
  }),
]
