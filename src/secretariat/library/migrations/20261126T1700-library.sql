-- Laws and other measures of a State. A row is what is true of every version; the versions say the rest and are never
-- changed, so that an answer which cites one can always be read beside what it cited.
create table measure (
  id uuid primary key,
  party text not null,
  author uuid not null,
  status text not null check (status in ('bill', 'adopted', 'in_force', 'amended', 'repealed', 'withdrawn')),
  version integer not null check (version >= 1),
  at timestamptz not null
);
create index measure_party on measure (party, at desc, id desc);

create table measure_version (
  measure uuid not null references measure,
  number integer not null check (number >= 1),
  change text not null check (change in ('create', 'revise', 'adopt', 'enter', 'amend', 'repeal', 'withdraw')),
  status text not null,
  kind text not null,
  level text not null check (level in ('national', 'constituent_unit', 'regional_organization')),
  territory text,
  applies text check (applies in ('directly', 'by_act', 'both')),
  original text not null check (original in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  adopted date,
  in_force date,
  amended date,
  repealed date,
  at timestamptz not null,
  primary key (measure, number)
);

-- A text of a version: the law's own words or a translation, as a link or as a document of this house.
create table measure_text (
  measure uuid not null,
  number integer not null,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  standing text not null check (standing in ('official', 'courtesy', 'reviewer', 'machine')),
  name text not null,
  translator text,
  link text,
  document uuid references document,
  primary key (measure, number, lang, standing),
  foreign key (measure, number) references measure_version
);
create index measure_text_document on measure_text (document) where document is not null;

-- The State's table: which article carries out which provision, and at which version of the law that was last said.
create table measure_provision (
  id uuid primary key,
  measure uuid not null references measure,
  article text not null,
  ref text not null,
  number integer not null,
  unique (measure, article, ref)
);
create index measure_provision_ref on measure_provision (ref);

-- What became of the links that a State entered; that State alone reads it.
create table measure_link (
  party text not null,
  link text not null,
  state text not null check (state in ('answers', 'gone', 'silent')),
  silences integer not null default 0,
  checked timestamptz not null,
  primary key (party, link)
);

-- A file of measures on its way in: its text waits for the deed that applies it and is then let go.
create table measures_import (
  id uuid primary key,
  party text not null,
  status text not null default 'proposed' check (status in ('proposed', 'applied', 'discarded')),
  text text,
  sha256 bytea not null check (octet_length(sha256) = 32),
  by uuid,
  at timestamptz not null,
  added integer,
  changed integer,
  applied_at timestamptz,
  check ((status = 'proposed') = (text is not null)),
  check ((status = 'applied') = (applied_at is not null)),
  check ((status = 'applied') = (num_nonnulls(added, changed) = 2))
);
create index measures_import_by on measures_import (by) where status = 'proposed';
