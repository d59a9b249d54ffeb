-- "X is now version n", told in the deed that made it so: live pages read on from here. Nothing of X is kept.
create table event (
  id bigint generated always as identity primary key,
  thing text not null,
  subject text not null,
  version integer not null check (version >= 0),
  at timestamptz not null
);
create index event_subject on event (thing, subject);
create index event_at on event (at);
