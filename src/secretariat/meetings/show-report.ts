import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { textMoves } from "../texts/content-text.ts"
import { redline } from "../texts/redline.ts"
import { draftOfMeeting } from "./draft-of-meeting.ts"
import { chairs, getMeeting, keeps } from "./find-meeting.ts"
import { recommended } from "./recommended.ts"
import { drafts, findReport } from "./find-report.ts"
import type { MeetingFacts } from "./meeting.ts"
import type { MeetingReport, ReportFacts, ReportPiece } from "./report.ts"
import { textsOf, wordsIn, type ReportText } from "./report-words.ts"
import { reportSpeaker } from "./speak.ts"
import { readerLang } from "./words.ts"
import type { ReportDraft } from "./writer/draft.ts"
import type { Piece } from "./writer/pieces.ts"
import { writeReport } from "./writer/write-report.ts"

/** The report as it grows from the meeting, in the reader's language or another. */
export async function showReport(
  caller: Caller,
  input: { meeting: string; lang?: Lang | undefined },
): Promise<MeetingReport> {
  const meeting = await getMeeting(caller, input.meeting)
  const lang = input.lang ?? readerLang(caller)
  const report = await findReport(caller, meeting.id)
  // A draft is for those who draft it until it is laid before the meeting.
  const shown = report && (report.status !== "draft" || drafts(caller, meeting)) ? report : undefined
  const made = shown ? await pieceTogether(caller, { meeting, report: shown, lang }) : null
  const live = meeting.status === "open" || meeting.status === "closed"
  return {
    meeting: meeting.id,
    report: shown ? headOf(shown) : null,
    title: made?.title ?? "",
    lang,
    pieces: made?.pieces ?? [],
    recommended: await followedUp(caller, meeting.id),
    can: {
      begin: !report && live && keeps(caller, meeting),
      write: shown?.status === "draft" && drafts(caller, meeting),
      lay: shown?.status === "draft" && (keeps(caller, meeting) || chairs(caller, meeting)),
      adopt: shown?.status === "before_the_meeting" && chairs(caller, meeting),
    },
  }
}

async function followedUp(caller: Caller, meeting: string): Promise<MeetingReport["recommended"]> {
  const [entry] = caller.registered(recommended)
  return (await entry?.find(caller, meeting)) ?? null
}

function headOf({ id, negotiation, lang, symbol, status, adopted, deliberations }: ReportFacts) {
  return { id, negotiation, lang, symbol, status, adopted, deliberations }
}

type Asked = { meeting: MeetingFacts; report: ReportFacts; lang: Lang }
type Made = { title: string; pieces: ReportPiece[]; draft: ReportDraft }

/** What follows from the meeting's data, with the words of people and of the meeting where there are any. */
export async function pieceTogether(caller: Caller, { meeting, report, lang }: Asked): Promise<Made> {
  const texts = await textsOf(caller, report)
  const speaker = reportSpeaker(lang)
  const draft = await draftOfMeeting(caller, { meeting, report, texts }, { lang, speaker })
  const { title, pieces } = writeReport(draft, speaker)
  const chair = chairs(caller, meeting) && report.status === "before_the_meeting"
  return {
    title,
    draft,
    pieces: withStandings(pieces, draft.standings).map((piece) =>
      withText(piece, { text: textFor(piece, { texts, report }), lang, chair }),
    ),
  }
}

type Standing = ReportPiece["standing"]
type Placed = Piece & { readonly standing: Standing }

/** Each piece stands as its section stands. */
function withStandings(pieces: readonly Piece[], standings: ReportDraft["standings"]): Placed[] {
  const known: Readonly<Record<string, Standing | undefined>> = standings
  let standing: Standing = "adopted"
  return pieces.map((piece) => {
    if (piece.kind === "section") standing = known[piece.id] ?? "adopted"
    return { ...piece, standing }
  })
}

function textFor(
  { id }: Piece,
  { texts, report }: { texts: ReadonlyMap<string, ReportText>; report: ReportFacts },
): ReportText | undefined {
  return texts.get(id) ?? texts.get(`${report.id}.${id}`)
}

type Behind = { text: ReportText | undefined; lang: Lang; chair: boolean }

function withText(piece: Placed, { text, lang, chair }: Behind): ReportPiece {
  const now = text?.versions.findLast((version) => version.lang === text.lang)
  if (!text || !now) return { ...piece, lang, written: null }
  const first = text.versions.find((version) => version.lang === text.lang)
  const amended = now.number > 1 && first ? redline(first.body, now.body, text.lang) : null
  // What the house wrote stands in every language until the meeting changes it; then its translation is awaited.
  const own = text.subject === piece.id || amended ? wordsIn(text, lang) : null
  const open = textMoves.agree.from.some((status) => status === text.status)
  return {
    ...piece,
    text: own?.text ?? piece.text,
    lang: own?.lang ?? lang,
    written: {
      text: text.id,
      status: text.status,
      version: now.number,
      body: now.body,
      amended,
      can: {
        agree: chair && open && piece.standing === "adopted",
        amend: chair && open && piece.standing !== "secretariat",
      },
    },
  }
}
