-- A version of an action that was recorded by mistake: it stays on record and counts for nothing. Recorded anew, the
-- action has a later version, which counts again. Who said so, and why, is in the import.
create table treaty_action_retraction (
  action text not null,
  version integer not null,
  import uuid not null references actions_import,
  at timestamptz not null,
  primary key (action, version),
  foreign key (action, version) references treaty_action (id, version)
);

alter table actions_import add column retracted integer not null default 0;
