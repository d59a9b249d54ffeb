-- A file of treaty actions on its way in: its text waits for the deed that applies it and is then let go; the facts are
-- in the rows, and the hash says from which text they came.
create table actions_import (
  id uuid primary key,
  status text not null default 'proposed' check (status in ('proposed', 'applied', 'discarded')),
  text text,
  sha256 bytea not null check (octet_length(sha256) = 32),
  reason text not null,
  by uuid,
  at timestamptz not null,
  added integer,
  changed integer,
  applied_by uuid,
  applied_at timestamptz,
  check ((status = 'proposed') = (text is not null)),
  check ((status = 'applied') = (applied_at is not null)),
  check ((status = 'applied') = (num_nonnulls(added, changed) = 2))
);
create index actions_import_by on actions_import (by) where status = 'proposed';

-- What States did towards the treaties, as the depositary records it. No row is ever changed: a correction is the next
-- version of the same action, so what was known on any day stays readable. Who is party is computed and never kept.
create table treaty_action (
  id text not null,
  version integer not null check (version >= 1),
  state text not null check (state ~ '^[A-Z]{3}$'),
  instrument text not null,
  provision text,
  kind text not null check (kind in ('signature', 'ratification', 'acceptance', 'approval', 'accession', 'succession',
    'formal_confirmation', 'reservation', 'interpretative_declaration', 'objection', 'withdrawal',
    'territorial_application', 'territorial_exclusion', 'declaration_of_competence', 'notification', 'denunciation')),
  text text,
  lang text check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  deposited date not null,
  effective date,
  notification text,
  ends date,
  withdraws text,
  source text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  import uuid not null references actions_import,
  at timestamptz not null,
  primary key (id, version),
  check ((text is null) = (lang is null)),
  check ((kind = 'withdrawal') = (withdraws is not null)),
  check (provision is null or starts_with(provision, instrument || '.')),
  check (ends is null or coalesce(effective, deposited) < ends)
);
create index treaty_action_state on treaty_action (state, instrument);
create index treaty_action_instrument on treaty_action (instrument);

-- What other papers say of a State, as "attended as a party". Nothing computes a status from it.
create table party_evidence (
  id uuid primary key,
  state text not null check (state ~ '^[A-Z]{3}$'),
  instrument text not null,
  says text not null check (says in ('party', 'signatory', 'neither')),
  date date not null,
  source text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  by uuid,
  at timestamptz not null,
  unique (state, instrument, says, date, source)
);

-- Corrections of the shipped pack of States: each makes the next version, and every version stays readable.
create table party_correction (
  version integer primary key check (version >= 1),
  state text not null check (state ~ '^[A-Z]{3}$'),
  field text not null check (field in ('list', 'short', 'formal', 'genitive', 'group')),
  lang text check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  text text not null,
  since date,
  source text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  reason text not null,
  by uuid,
  at timestamptz not null,
  check ((field = 'group') = (lang is null)),
  check (field <> 'group' or since is null)
);
