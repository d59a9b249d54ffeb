// Made from the migrated schema by `npm run tables`; changed by a migration, never by hand.
import type { ColumnType, Generated, GeneratedAlways } from "kysely"

/** Read as a value, written as JSON text: the driver would write a list as a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>
type GeneratedJson = ColumnType<unknown, string | undefined, string>

type AbsenceRow = {
  id: string
  party: string
  account: string
  stand_in: string
  first_day: string
  last_day: string
  status: Generated<string>
  at: Date
}

type AccountRow = {
  id: string
  address: string | null
  name: string | null
  lang: string
  persona: string | null
  status: string
  since: Date
}

type ActionsImportRow = {
  id: string
  status: Generated<string>
  text: string | null
  sha256: Buffer
  reason: string
  by: string | null
  at: Date
  added: number | null
  changed: number | null
  applied_by: string | null
  applied_at: Date | null
  retracted: Generated<number>
}

type AgendaItemRow = {
  id: string
  meeting: string
  number: number
  part: Generated<number>
  at: Date
}

type AnswerRow = {
  id: string
  response: string
  question: string
  item: Generated<string>
  number: number
  base: number
  value: NullableJson
  text: string
  lang: string
  author: string | null
  opened: Date
  at: Date
  written: Date | null
  source: NullableJson
  hash: Buffer
  settled: Date | null
  branch: string | null
}

type AnswerFindingRow = {
  id: string
  response: string
  kind: string
  question: string
  item: Generated<string>
  answer: string
  provision: string | null
  text: string
  lang: string
  help: string | null
  priority: string | null
  partner: Generated<string>
  status: Generated<string>
  by_account: string | null
  at: Date
}

type AnswerHeadRow = {
  response: string
  question: string
  item: string
  number: Generated<number>
  answer: string | null
}

type AnswerLetterRow = {
  id: string
  response: string
  kind: string
  sender: string
  dated: string | null
  document: string
  lang: string
  margin: Json
  uncertain: Json
  cut: number
  by_account: string
  at: Date
}

type AnswerReturnRow = {
  id: string
  response: string
  name: string
  unchanged: number
  entries: Json
  problems: Json
  by_account: string
  at: Date
}

type AnswerSetAsideRow = {
  id: string
  response: string
  question: string
  answer: string
  by_account: string | null
  at: Date
  status: Generated<string>
}

type AnswerTranscribedRow = {
  response: string
  question: string
  item: string
  hash: Buffer
  by_account: string | null
  at: Date
}

type ApplicationObjectionRow = {
  id: string
  application: string
  party: string
  reason: string
  at: Date
}

type AssignmentRow = {
  id: string
  response: string
  office: string
  status: Generated<string>
  lang: string
  note: Generated<string>
  due: string | null
  validator: string | null
  by_account: string | null
  at: Date
  sent: Date | null
}

type BlobRow = {
  id: string
  owner: string
  size: number
  sha256: Buffer
  at: Date
}

type BlobChunkRow = {
  blob: string
  number: number
  bytes: Buffer
}

type BlobUseRow = {
  blob: string
  subject: string
}

type BodyRow = {
  id: string
  series: string
  instrument: string
  rules: Json
  presence: string
  list_order: string
  town: string
  zone: string
  at: Date
}

type CircleRow = {
  id: string
  kind: string
  account: string | null
  party: string | null
  matter: string | null
  institution: string | null
  class: string | null
  label: string | null
  roles: Generated<string[]>
  listed: Generated<boolean>
}

type CirclePartyRow = {
  circle: string
  party: string
}

type ContentTextRow = {
  id: string
  negotiation: string
  thing: string
  subject: string
  field: string
  position: string
  label: string | null
  lang: string
  status: Generated<string>
  package: string | null
  last_move: string | null
  at: Date
}

type CredentialRow = {
  account: string
  passphrase: string
  totp_secret: Buffer
  totp_last: Generated<number>
  changed: Date
}

type DeedRow = {
  doer: string
  id: string
  operation: string
  asked: Buffer
  result: NullableJson
  at: Date
}

type DialogueRow = {
  id: string
  meeting: string
  day: string
  deadline: string
  at: Date
}

type DialogueApplicationRow = {
  id: string
  dialogue: string
  name: string
  kind: string
  expertise: string
  contact: string
  status: Generated<string>
  at: Date
}

type DisclosureRow = {
  id: string
  response: string
  question: string | null
}

type DocumentRow = {
  id: string
  title: string | null
  lang: string
  party: string | null
  author: string
  status: Generated<string>
  at: Date
}

type DocumentVersionRow = {
  id: string
  document: string
  number: number
  name: string | null
  type: string
  size: number
  sha256: Buffer
  blob: string | null
  at: Date
}

type DrawRow = {
  id: string
  mechanism: string
  procedure: string
  states: string
  status: string
  inputs: Json
  inputs_sha256: string
  seed: string | null
  transcript: NullableJson
  follows: string | null
  by_account: string | null
  at: Date
  drawn: Date | null
}

type EventRow = {
  id: GeneratedAlways<number>
  thing: string
  subject: string
  version: number
  at: Date
}

type FloorRequestRow = {
  id: string
  meeting: string
  item: string | null
  participant: string
  on_behalf_of: string | null
  member_states: Generated<boolean>
  place: number
  status: Generated<string>
  minutes: number
  since: Date | null
  document: string | null
  at: Date
  withheld: Generated<boolean>
  items: Generated<number[]>
}

type FollowUpRow = {
  id: string
  recommendation: string
  party: string
  released: Generated<number>
  at: Date
}

type FollowUpStepRow = {
  follow_up: string
  number: number
  status: string
  said: string | null
  lang: string
  link: string | null
  lead: string | null
  assistance: string | null
  by: string | null
  at: Date
}

type IncomingPieceRow = {
  incoming: string
  starts: number
  bytes: Buffer
}

type IncomingUploadRow = {
  id: string
  account: string
  name: string
  type: string
  size: number
  received: Generated<number>
  at: Date
}

type InstallationTrustRow = {
  id: string
  installation: string
  fingerprint: string
  party: string | null
  status: Generated<string>
  by_account: string | null
  at: Date
  ended: Date | null
}

type InvitationRow = {
  id: string
  token_hash: Buffer
  address: string
  name: string
  lang: string
  role: string
  party: string | null
  matter: string | null
  institution: string | null
  deputy: Generated<boolean>
  status: string
  until: Date
  by: string | null
  at: Date
}

type LetterRow = {
  id: string
  to_address: string
  lang: string
  subject: string
  body: string
  values: Json
  status: Generated<string>
  at: Date
  due: Date
  tries: Generated<number>
  refusal: string | null
  sent: Date | null
}

type LetterPassageRow = {
  letter: string
  place: number
  head: string
  text: string
  lang: string
  boxes: Json
  line: number
  proposed: string | null
  reason: string | null
  wording: Json
  provisions: Json
  question: string | null
  taken: Date | null
  taken_by: string | null
}

type LevelDisputeRow = {
  id: string
  ref: string
  text: string
  source: string
  hash: Buffer
  by: string | null
  at: Date
  status: Generated<string>
  withdrawn_at: Date | null
}

type MeasureRow = {
  id: string
  party: string
  author: string
  status: string
  version: number
  at: Date
}

type MeasureLinkRow = {
  party: string
  link: string
  state: string
  silences: Generated<number>
  checked: Date
}

type MeasureProvisionRow = {
  id: string
  measure: string
  article: string
  ref: string
  number: number
}

type MeasureTextRow = {
  measure: string
  number: number
  lang: string
  standing: string
  name: string
  translator: string | null
  link: string | null
  document: string | null
}

type MeasureVersionRow = {
  measure: string
  number: number
  change: string
  status: string
  kind: string
  level: string
  territory: string | null
  applies: string | null
  original: string
  adopted: string | null
  in_force: string | null
  amended: string | null
  repealed: string | null
  at: Date
}

type MeasuresImportRow = {
  id: string
  party: string
  status: Generated<string>
  text: string | null
  sha256: Buffer
  by: string | null
  at: Date
  added: number | null
  changed: number | null
  applied_at: Date | null
}

type MeetingRow = {
  id: string
  body: string
  starts: string
  ends: string
  town: string
  zone: string
  begins: string
  place: string | null
  status: Generated<string>
  version: Generated<number>
  at: Date
}

type MeetingReportRow = {
  id: string
  meeting: string
  negotiation: string
  lang: string
  symbol: string | null
  sittings: number | null
  deliberations: string
  status: Generated<string>
  adopted: string | null
  at: Date
}

type MeetingWordRow = {
  meeting: string | null
  subject: string
  field: string
  lang: string
  words: string
  at: Date
}

type MemoryDraftRow = {
  kind: string
  subject: string
  lang: string
  key: string
  account: string
  number: number
  segments: string[]
  at: Date
}

type MemoryReturnRow = {
  id: string
  kind: string
  subject: string
  lang: string
  account: string
  at: Date
}

type MemoryReturnTextRow = {
  return: string
  key: string
  number: number
  source: string
  target: string | null
  before: string | null
}

type MemorySegmentRow = {
  id: string
  kind: string
  subject: string
  key: string
  number: number
  body: string
  symbol: string | null
  source_lang: string
  target_lang: string
  source: string
  target: string
  standing: string
  by_account: string | null
  at: Date
}

type MemoryTermRow = {
  body: string
  concept: string
  source: string
  confidence: string
  by_account: string | null
  at: Date
}

type MemoryTermWordRow = {
  body: string
  concept: string
  lang: string
  word: string
}

type MigrationRow = {
  name: string
  hash: string
  applied: Generated<Date>
}

type NegotiationRow = {
  id: string
  body: string
  title: string
  lang: string
  rules: Json
  matter: string | null
  zone: string
  continues: string | null
  status: Generated<string>
  symbol: string | null
  forwarded_to: string | null
  floor: string | null
  version: Generated<number>
  by_account: string | null
  at: Date
  decided: Date | null
}

type NegotiationPartyRow = {
  negotiation: string
  party: string
  class: string
}

type NegotiationRoundRow = {
  id: string
  negotiation: string
  number: number
  format: string
  name: string | null
  status: Generated<string>
  at: Date
  closed: Date | null
}

type NominationRow = {
  id: string
  review: string
  party: string
  role: string
  deputy: boolean
  invitation: string
  note: string
  title: string | null
  phone: string | null
  follows: string | null
  status: string
  by_account: string | null
  since: Date
  ended: Date | null
}

type ObservationRow = {
  id: string
  review: string
  kind: string
  provision: string
  number: Generated<number>
  thread: string | null
  status: string
  party: string
  by_account: string
  at: Date
}

type ObservationCommentRow = {
  id: string
  observation: string
  number: number
  party: string
  lang: string
  body: string
  by_account: string
  at: Date
}

type ObservationSourceRow = {
  observation: string
  question: string
  version: number
}

type ObservationWordingRow = {
  observation: string
  number: number
  lang: string
  body: string
  by_account: string
  at: Date
}

type OfficeRow = {
  id: string
  party: string
  name: string
  lang: string
  status: Generated<string>
  at: Date
}

type OfficeHolderRow = {
  party: string
  holder: string
  office: string
}

type OfficerRow = {
  id: string
  meeting: string
  role: string
  name: string
  feminine: Generated<boolean>
  party: string
  item: string | null
  at: Date
}

type OutcomeRow = {
  id: string
  review: string
  output: string
  sha256: Buffer
  content: Json
  negotiation: string | null
  by_account: string
  at: Date
}

type OutcomeClearanceRow = {
  id: string
  review: string
  output: string
  party: string
  sha256: Buffer
  by_account: string
  at: Date
}

type PackBaseRow = {
  id: string
  name: string
  files: Json
  at: Date
}

type PackCorrectionRow = {
  id: string
  version: number
  position: number
  ref: string
  field: string
  lang: string | null
  value: string
  dropped: number | null
}

type PackVersionRow = {
  number: number
  id: string
  base: string
  kind: string
  source: string
  reason: string
  confidence: string
  by: string | null
  at: Date
}

type PaperRow = {
  id: string
  meeting: string
  kind: string
  symbol: string
  distribution: string
  original: string | null
  submitted_by: string | null
  item: string | null
  slot: string | null
  word_limit: number | null
  stage: string
  embargo: Date | null
  at: Date
}

type PaperIssueRow = {
  id: string
  paper: string
  lang: string
  kind: string
  number: Generated<number>
  job: string | null
  expected: string | null
  document: string | null
  at: Date
}

type ParticipantRow = {
  id: string
  meeting: string
  class: string
  party: string | null
  name: string | null
  credentials: string
  at: Date
}

type PartyCorrectionRow = {
  version: number
  state: string
  field: string
  lang: string | null
  text: string
  since: string | null
  source: string
  confidence: string
  reason: string
  by: string | null
  at: Date
}

type PartyEvidenceRow = {
  id: string
  state: string
  instrument: string
  says: string
  date: string
  source: string
  confidence: string
  by: string | null
  at: Date
}

type PositionExplainedRow = {
  id: string
  negotiation: string
  party: string
  lang: string
  body: string
  at: Date
}

type ProcedureVersionRow = {
  id: string
  pack: string
  number: number
  base: string | null
  content: Json
  rule: string | null
  value: NullableJson
  source: string | null
  reason: string | null
  confidence: string | null
  by_account: string | null
  at: Date
  shipped: string
}

type ProposalRow = {
  id: string
  round: string
  negotiation: string
  text: string | null
  code: string
  lang: string
  body: string | null
  reason: string | null
  base: number | null
  office: string | null
  status: string
  chair_names: Generated<boolean>
  digest: Buffer | null
  at: Date
}

type ProvisionTextRow = {
  id: string
  ref: string
  lang: string
  text: string
  source: string
  import: string
  at: Date
  until: Date | null
}

type ProvisionTextImportRow = {
  id: string
  source: string
  rows: Json
  by: string | null
  at: Date
  status: Generated<string>
  applied: Date | null
}

type PublicationRow = {
  id: string
  outcome: string
  part: string
  note: string
  sha256: Buffer
  status: string
  by_account: string
  at: Date
  revoked: Date | null
}

type QuestionLikenessRow = {
  id: string
  questionnaire: string
  question: string
  other: string
  other_question: string
  judgement: string
  reason: string | null
  by_account: string | null
  at: Date
}

type QuestionTextRow = {
  questionnaire: string
  key: string
  lang: string
  body: string
  number: number
  follows: number
  at: Date
}

type QuestionTextBeforeRow = {
  questionnaire: string
  key: string
  number: number
  body: string
}

type QuestionnaireRow = {
  id: string
  code: string
  version: string
  official: boolean
  lang: string
  status: string
  structure: Json
  pack: string
  source: string
  confidence: string
  follows: string | null
  mapping: GeneratedJson
  negotiation: string | null
  by_account: string | null
  at: Date
  issued: Date | null
  adopted: Date | null
}

type QuestionnaireTranslationRow = {
  id: string
  questionnaire: string
  lang: string
  assignee: string
  status: Generated<string>
  at: Date
  ended: Date | null
}

type ReadingCorrectionRow = {
  reading: string
  entry: string
  verdict: string
  fact: NullableJson
  by: string | null
  at: Date
}

type RecommendationRow = {
  id: string
  meeting: string
  body: string
  place: number
  number: number
  symbol: string | null
  item: number | null
  adopted: string | null
  lang: string
  verb: string | null
  softeners: string[]
  addressees: string[]
  at: Date
}

type RecommendationProvisionRow = {
  recommendation: string
  ref: string
  reason: string
  printed: string | null
  confirmed: boolean
}

type RecommendationTextRow = {
  recommendation: string
  lang: string
  text: string
  heading: string[]
  label: string | null
  at: Date
}

type RecordEntryRow = {
  chain: string
  number: number
  at: Date
  thing: string | null
  deed: string | null
  subject: string | null
  actor: string | null
  details: NullableJson
  salt: Buffer | null
  payload_hash: Buffer
  previous: Buffer
  hash: Buffer
  emptied: string | null
}

type RecordHeadRow = {
  chain: string
  number: number
  hash: Buffer
}

type RecordSealRow = {
  number: number
  at: Date
  heads: Json
  root: Buffer
  previous: Buffer
  signature: Buffer
}

type RecordSealedRow = {
  chain: string
  number: number
  hash: Buffer
}

type ReleaseRow = {
  id: string
  thing: string
  subject: string
  circle: string
  not_before: Date
  until: Date | null
  by: string | null
  on_behalf_of: string | null
  status: Generated<string>
  withdrawn_at: Date | null
}

type ReportParagraphRow = {
  id: string
  report: string
  section: string
  item: number | null
  place: number
  at: Date
}

type ReportReadingRow = {
  id: string
  body: string
  lang: string
  title: string | null
  kept: Json
  source: string
  sha256: Buffer
  status: Generated<string>
  meeting: string | null
  by: string | null
  at: Date
}

type ResponseRow = {
  id: string
  questionnaire: string
  party: string
  kind: string
  review: string | null
  lang: string
  status: string
  outward: string
  by_account: string | null
  at: Date
  cleared: Date | null
  cleared_by: string | null
  origin: string | null
}

type ResponseArrivalRow = {
  id: string
  sha256: Buffer
  package: string
  installation: string
  party: string
  submission: string
  receipt: string
  number: string
  by_account: string | null
  at: Date
}

type ResponseReceiptRow = {
  submission: string
  package: string
  receipt: string
  number: string
  received: Date
  at: Date
}

type ReviewRow = {
  id: string
  mechanism: string
  procedure: string
  pack: string
  draw: string | null
  state: string
  phase: number
  cluster: string
  start_group: number | null
  instruments: string[]
  status: string
  by_account: string | null
  at: Date
}

type ReviewAlarmRow = {
  id: string
  review: string
  step: string
  party: string | null
  kind: string
  receiver: string
  due: Date
  fired: Date | null
}

type ReviewEventRow = {
  id: string
  review: string
  kind: string
  party: string | null
  happened: Date
  at: Date
  by_account: string | null
  struck: Date | null
}

type ReviewExtensionRow = {
  id: string
  review: string
  step: string
  until: string
  why: string
  lang: string
  by_account: string | null
  at: Date
}

type ReviewLetterRow = {
  id: string
  review: string
  kind: string
  party: string
  lang: string
  body: string
  by_account: string
  at: Date
}

type ReviewPauseRow = {
  id: string
  review: string
  step: string | null
  since: Date
  until: Date | null
  why: string
  lang: string
  by_account: string | null
  at: Date
}

type ReviewReviewerRow = {
  id: string
  review: string
  party: string
  place: number
  only_for: string[] | null
  since: Date
  until: Date | null
}

type ReviewSummaryRow = {
  review: string
  number: number
  lang: string
  body: string
  party: string | null
  by_account: string
  at: Date
}

type ReviewTermsRow = {
  id: string
  review: string
  number: number
  languages: string[]
  held: string
  division: string
  calendar: string
  contact: string
  lang: string
  by_account: string | null
  at: Date
}

type RoleGrantRow = {
  id: string
  account: string
  role: string
  party: string | null
  matter: string | null
  institution: string | null
  deputy: Generated<boolean>
  status: Generated<string>
  since: Date
  ended: Date | null
  given_by: string | null
}

type SectionUnchangedRow = {
  id: string
  response: string
  section: string
  since: string
  by_account: string | null
  at: Date
}

type SessionRow = {
  id: string
  token_hash: Buffer
  account: string
  at: Date
  seen: Date
  until: Date
  status: Generated<string>
}

type SilenceRow = {
  id: string
  negotiation: string
  deadline: string
  zone: string
  ends: Date
  status: Generated<string>
  at: Date
}

type SilenceBreakRow = {
  silence: string
  party: string
  lang: string
  body: string
  at: Date
}

type StagedUploadRow = {
  id: string
  account: string
  name: string
  type: string
  blob: string
  status: Generated<string>
  at: Date
}

type StatesBaseRow = {
  id: string
  name: string
  files: Json
  at: Date
}

type SubmissionRow = {
  id: string
  response: string
  version: number
  content: string
  sha256: Buffer
  receipt: string
  number: string
  status: Generated<string>
  at: Date
  withdrawn: Date | null
  answered: Generated<string[]>
}

type TaskRow = {
  id: string
  response: string
  question: string
  place: number
  assignment: string | null
  status: Generated<string>
  note: Generated<string>
  since: Date
  validated: Date | null
}

type TextAuthorRow = {
  subject: string
  party: string
  account: string | null
  lead: boolean
  on_behalf_of: string | null
  confirmed: boolean
  to_chair: Generated<boolean>
  named: Generated<boolean>
}

type TextMoveRow = {
  id: string
  text: string
  move: string
  to_status: string
  why: string | null
  until: string | null
  package: string | null
  round: string | null
  request: string | null
  at: Date
}

type TextPackageRow = {
  id: string
  negotiation: string
  name: string
  status: Generated<string>
  at: Date
}

type TextReferendumRow = {
  id: string
  text: string
  party: string
  round: string | null
  status: Generated<string>
  at: Date
}

type TextVersionRow = {
  id: string
  text: string
  lang: string
  number: number
  follows: number | null
  standing: string
  body: string
  proposal: string | null
  by_account: string | null
  issued: Date | null
  at: Date
}

type TextVoiceRow = {
  id: string
  text: string
  round: string
  kind: string
  version: number
  version_lang: string
  lang: string
  body: string | null
  office: string | null
  status: Generated<string>
  at: Date
}

type ThreadRow = {
  id: string
  thing: string
  subject: string
  field: string | null
  version: number
  passage: string | null
  place: string
  kind: string
  asker: string | null
  answerer: string | null
  status: string
  by_account: string
  at: Date
  closed: Date | null
}

type ThreadMessageRow = {
  id: string
  thread: string
  party: string | null
  author: string
  lang: string
  words: string | null
  version: number
  status: string
  at: Date
  sent: Date | null
}

type TranslationTaskRow = {
  id: string
  text: string
  lang: string
  assignee: string
  status: Generated<string>
  at: Date
  ended: Date | null
}

type TreatyActionRow = {
  id: string
  version: number
  state: string
  instrument: string
  provision: string | null
  kind: string
  text: string | null
  lang: string | null
  deposited: string
  effective: string | null
  notification: string | null
  ends: string | null
  withdraws: string | null
  source: string
  confidence: string
  import: string
  at: Date
}

type TreatyActionRetractionRow = {
  action: string
  version: number
  import: string
  at: Date
}

export type Tables = {
  absence: AbsenceRow
  account: AccountRow
  actions_import: ActionsImportRow
  agenda_item: AgendaItemRow
  answer: AnswerRow
  answer_finding: AnswerFindingRow
  answer_head: AnswerHeadRow
  answer_letter: AnswerLetterRow
  answer_return: AnswerReturnRow
  answer_set_aside: AnswerSetAsideRow
  answer_transcribed: AnswerTranscribedRow
  application_objection: ApplicationObjectionRow
  assignment: AssignmentRow
  blob: BlobRow
  blob_chunk: BlobChunkRow
  blob_use: BlobUseRow
  body: BodyRow
  circle: CircleRow
  circle_party: CirclePartyRow
  content_text: ContentTextRow
  credential: CredentialRow
  deed: DeedRow
  dialogue: DialogueRow
  dialogue_application: DialogueApplicationRow
  disclosure: DisclosureRow
  document: DocumentRow
  document_version: DocumentVersionRow
  draw: DrawRow
  event: EventRow
  floor_request: FloorRequestRow
  follow_up: FollowUpRow
  follow_up_step: FollowUpStepRow
  incoming_piece: IncomingPieceRow
  incoming_upload: IncomingUploadRow
  installation_trust: InstallationTrustRow
  invitation: InvitationRow
  letter: LetterRow
  letter_passage: LetterPassageRow
  level_dispute: LevelDisputeRow
  measure: MeasureRow
  measure_link: MeasureLinkRow
  measure_provision: MeasureProvisionRow
  measure_text: MeasureTextRow
  measure_version: MeasureVersionRow
  measures_import: MeasuresImportRow
  meeting: MeetingRow
  meeting_report: MeetingReportRow
  meeting_word: MeetingWordRow
  memory_draft: MemoryDraftRow
  memory_return: MemoryReturnRow
  memory_return_text: MemoryReturnTextRow
  memory_segment: MemorySegmentRow
  memory_term: MemoryTermRow
  memory_term_word: MemoryTermWordRow
  migration: MigrationRow
  negotiation: NegotiationRow
  negotiation_party: NegotiationPartyRow
  negotiation_round: NegotiationRoundRow
  nomination: NominationRow
  observation: ObservationRow
  observation_comment: ObservationCommentRow
  observation_source: ObservationSourceRow
  observation_wording: ObservationWordingRow
  office: OfficeRow
  office_holder: OfficeHolderRow
  officer: OfficerRow
  outcome: OutcomeRow
  outcome_clearance: OutcomeClearanceRow
  pack_base: PackBaseRow
  pack_correction: PackCorrectionRow
  pack_version: PackVersionRow
  paper: PaperRow
  paper_issue: PaperIssueRow
  participant: ParticipantRow
  party_correction: PartyCorrectionRow
  party_evidence: PartyEvidenceRow
  position_explained: PositionExplainedRow
  procedure_version: ProcedureVersionRow
  proposal: ProposalRow
  provision_text: ProvisionTextRow
  provision_text_import: ProvisionTextImportRow
  publication: PublicationRow
  question_likeness: QuestionLikenessRow
  question_text: QuestionTextRow
  question_text_before: QuestionTextBeforeRow
  questionnaire: QuestionnaireRow
  questionnaire_translation: QuestionnaireTranslationRow
  reading_correction: ReadingCorrectionRow
  recommendation: RecommendationRow
  recommendation_provision: RecommendationProvisionRow
  recommendation_text: RecommendationTextRow
  record_entry: RecordEntryRow
  record_head: RecordHeadRow
  record_seal: RecordSealRow
  record_sealed: RecordSealedRow
  release: ReleaseRow
  report_paragraph: ReportParagraphRow
  report_reading: ReportReadingRow
  response: ResponseRow
  response_arrival: ResponseArrivalRow
  response_receipt: ResponseReceiptRow
  review: ReviewRow
  review_alarm: ReviewAlarmRow
  review_event: ReviewEventRow
  review_extension: ReviewExtensionRow
  review_letter: ReviewLetterRow
  review_pause: ReviewPauseRow
  review_reviewer: ReviewReviewerRow
  review_summary: ReviewSummaryRow
  review_terms: ReviewTermsRow
  role_grant: RoleGrantRow
  section_unchanged: SectionUnchangedRow
  session: SessionRow
  silence: SilenceRow
  silence_break: SilenceBreakRow
  staged_upload: StagedUploadRow
  states_base: StatesBaseRow
  submission: SubmissionRow
  task: TaskRow
  text_author: TextAuthorRow
  text_move: TextMoveRow
  text_package: TextPackageRow
  text_referendum: TextReferendumRow
  text_version: TextVersionRow
  text_voice: TextVoiceRow
  thread: ThreadRow
  thread_message: ThreadMessageRow
  translation_task: TranslationTaskRow
  treaty_action: TreatyActionRow
  treaty_action_retraction: TreatyActionRetractionRow
}
