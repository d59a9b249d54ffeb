-- A deed's result is kept in the deed's own transaction and returned again when the same deed is sent twice.
create table deed (
  doer text not null,
  id uuid not null,
  operation text not null,
  asked bytea not null,
  result jsonb,
  at timestamptz not null,
  primary key (doer, id)
);
create index deed_at on deed (at);
