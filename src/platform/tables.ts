// Made from the migrated schema by `npm run tables`; changed by a migration, never by hand.
import type { ColumnType, Generated } from "kysely"

/** Read as a value, written as JSON text: the driver would write a list as a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>

type AccountRow = {
  id: string
  address: string | null
  name: string | null
  lang: string
  persona: string | null
  status: string
  since: Date
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
  sent: Date | null
  tries: Generated<number>
}

type MigrationRow = {
  name: string
  hash: string
  applied: Generated<Date>
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

type SessionRow = {
  id: string
  token_hash: Buffer
  account: string
  at: Date
  seen: Date
  until: Date
  status: Generated<string>
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

export type Tables = {
  account: AccountRow
  blob: BlobRow
  blob_chunk: BlobChunkRow
  blob_use: BlobUseRow
  circle: CircleRow
  circle_party: CirclePartyRow
  credential: CredentialRow
  deed: DeedRow
  document: DocumentRow
  document_version: DocumentVersionRow
  invitation: InvitationRow
  letter: LetterRow
  migration: MigrationRow
  record_entry: RecordEntryRow
  record_head: RecordHeadRow
  record_seal: RecordSealRow
  record_sealed: RecordSealedRow
  release: ReleaseRow
  role_grant: RoleGrantRow
  session: SessionRow
  staged_upload: StagedUploadRow
}
