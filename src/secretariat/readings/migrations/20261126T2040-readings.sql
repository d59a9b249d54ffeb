-- What was read of a report that came as a file, until a person takes it into a meeting. The file is not kept: its words
-- stand here by line, so that each fact is shown beside its place.
create table report_reading (
  id uuid primary key,
  body text not null references body,
  lang text not null,
  title text,
  kept jsonb not null,
  source text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  status text not null default 'proposed' check (status in ('proposed', 'taken', 'discarded')),
  meeting uuid references meeting,
  by uuid,
  at timestamptz not null,
  check ((status = 'taken') = (meeting is not null))
);
create index report_reading_at on report_reading (at desc);

-- What a person says of one fact: right, corrected or left out. The last word counts.
create table reading_correction (
  reading uuid not null references report_reading,
  entry text not null,
  verdict text not null check (verdict in ('right', 'corrected', 'left_out')),
  fact jsonb,
  by uuid,
  at timestamptz not null,
  primary key (reading, entry),
  check ((verdict = 'corrected') = (fact is not null))
);

-- A report does not say in which language the documents that it lists were written.
alter table paper alter column original drop not null;
