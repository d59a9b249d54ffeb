// Made from the migrated schema by `npm run tables`; changed by a migration, never by hand.
import type { ColumnType, Generated } from "kysely"

/** Read as a value, written as JSON text: the driver would write a list as a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>

type Account = {
  id: string
  address: string | null
  name: string | null
  lang: string
  persona: string | null
  status: string
  since: Date
}

type Circle = {
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

type CircleParty = {
  circle: string
  party: string
}

type Credential = {
  account: string
  passphrase: string
  totp_secret: Buffer
  totp_last: Generated<number>
  failures: Generated<number>
  closed_until: Date | null
  changed: Date
}

type Deed = {
  doer: string
  id: string
  operation: string
  asked: Buffer
  result: NullableJson
  at: Date
}

type Invitation = {
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

type Migration = {
  name: string
  hash: string
  applied: Generated<Date>
}

type RecordEntry = {
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

type RecordHead = {
  chain: string
  number: number
  hash: Buffer
}

type RecordSeal = {
  number: number
  at: Date
  heads: Json
  root: Buffer
  previous: Buffer
  signature: Buffer
}

type RecordSealed = {
  chain: string
  number: number
  hash: Buffer
}

type Release = {
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

type RoleGrant = {
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

type Session = {
  id: string
  token_hash: Buffer
  account: string
  at: Date
  seen: Date
  until: Date
  status: Generated<string>
}

export type Tables = {
  account: Account
  circle: Circle
  circle_party: CircleParty
  credential: Credential
  deed: Deed
  invitation: Invitation
  migration: Migration
  record_entry: RecordEntry
  record_head: RecordHead
  record_seal: RecordSeal
  record_sealed: RecordSealed
  release: Release
  role_grant: RoleGrant
  session: Session
}
