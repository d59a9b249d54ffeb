-- A shipped pack as some local version, questionnaire, review or draw stands on it: kept when it is first pinned, since
-- the next release brings other files.
create table pack_base (
  id text primary key,
  name text not null,
  files jsonb not null,
  at timestamptz not null
);

-- A local version: one correction (of one row or several), or the step to a newer shipped pack.
create table pack_version (
  number integer primary key check (number > 0),
  id text not null,
  base text not null references pack_base,
  kind text not null check (kind in ('correction', 'upgrade')),
  source text not null,
  reason text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  by uuid,
  at timestamptz not null
);

create index pack_version_id on pack_version (id);

-- A row that a version corrects; shipped rows are read-only. `dropped` is the version that went back to the shipped row.
create table pack_correction (
  id uuid primary key,
  version integer not null references pack_version,
  position integer not null,
  ref text not null,
  field text not null,
  lang text,
  value text not null,
  dropped integer references pack_version,
  unique (version, position)
);

-- Somebody reads the level of a provision otherwise; the note stands beside the level and names nobody.
create table level_dispute (
  id uuid primary key,
  ref text not null,
  text text not null,
  source text not null,
  hash bytea not null,
  by uuid,
  at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'withdrawn')),
  withdrawn_at timestamptz,
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (status = 'open' or (text = '' and source = ''))
);
create index level_dispute_ref on level_dispute (ref) where status = 'open';

-- A file of official texts, read and listed first, applied as a whole afterwards.
create table provision_text_import (
  id uuid primary key,
  source text not null,
  rows jsonb not null,
  by uuid,
  at timestamptz not null,
  status text not null default 'proposed' check (status in ('proposed', 'applied')),
  applied timestamptz,
  check ((status = 'applied') = (applied is not null))
);
create index provision_text_import_at on provision_text_import (at desc);

-- The official text of a provision, as an operator imported it: one that stands for each language.
create table provision_text (
  id uuid primary key,
  ref text not null,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  text text not null,
  source text not null,
  import uuid not null references provision_text_import,
  at timestamptz not null,
  until timestamptz
);
create unique index provision_text_standing on provision_text (ref, lang) where until is null;
create index provision_text_import_rows on provision_text (import);
