import { body } from "../../../src/secretariat/meetings/meetings.fixture.ts"
import type { Random } from "../random.ts"
import { heldBy } from "../reference/standing.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask of meetings: of one to read it, and to change it if she does not keep it. */
export function meetingRequests({ world, who }: Scene, random: Random) {
  const idOf = () => (random.chance(0.1) ? random.uuid() : random.pick(world.meetings))
  const keeps = heldBy(world, who).some(({ role }) => role === "officer")
  const any = () => ({ meeting: idOf() })
  const foreign = () => ({ meeting: keeps ? random.uuid() : idOf() })
  const request = () => ({ request: random.uuid() })
  return {
    list: () => ({}),
    show: any,
    keepBody: () => ({ ...body, body: "another-body" }),
    plan: () => ({ body: body.body, starts: "2028-03-01", ends: "2028-03-02" }),
    word: () => ({ ...foreign(), field: "notice", lang: "fr", words: "La réunion." }),
    addItem: () => ({ ...foreign(), lang: "en", title: "Another item" }),
    announce: foreign,
    open: foreign,
    close: foreign,
    addPaper: () => ({
      ...foreign(),
      kind: "regular",
      symbol: "XTOC/COP/WG.1/2027/9",
      lang: "en",
      title: "A paper",
      original: "en",
    }),
    setIssue: () => ({ paper: random.uuid(), lang: "en", expected: "2027-02-01" }),
    register: () => ({
      ...foreign(),
      class: "parties",
      party: random.pick(world.parties),
      credentials: "accepted",
    }),
    elect: () => ({ ...foreign(), role: "chair", name: "Somebody", party: random.pick(world.parties) }),
    askFloor: () => ({ ...foreign(), item: random.uuid() }),
    withdrawRequest: request,
    moveRequest: () => ({ ...request(), direction: "up" }),
    giveFloor: request,
    endTurn: request,
    handStatement: () => ({ ...request(), upload: random.uuid(), lang: "en" }),
    showReport: any,
    beginReport: () => ({ ...foreign(), lang: "en" }),
    writeParagraph: () => ({ ...any(), section: "deliberations", body: "Many speakers spoke." }),
    layReport: any,
    adoptReport: any,
    showDialogue: () => ({ dialogue: random.uuid() }),
    openDialogue: () => ({ ...any(), day: "2027-04-01", deadline: "2027-03-20" }),
    applyToDialogue: () => ({
      dialogue: random.uuid(),
      name: "Friends of the Night Boat",
      kind: "ngo_without_status",
      expertise: "Lamps.",
      contact: "boat@example.org",
    }),
    objectToApplication: () => ({ application: random.uuid(), reason: "Because." }),
    decideApplication: () => ({ application: random.uuid(), decision: "approve" }),
    publishSummary: () => ({ dialogue: random.uuid(), lang: "en", words: "A summary." }),
  }
}
