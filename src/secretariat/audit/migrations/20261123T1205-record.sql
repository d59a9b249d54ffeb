-- The record: what was done, to what, by whom and when, in one chain per State or body. An entry's content can be
-- emptied by retention: its hash stays, so the chain still holds, and `emptied` names the entry that says so.
create table record_entry (
  chain text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  thing text,
  deed text,
  subject text,
  actor uuid,
  details jsonb,
  -- Thrown away with the content, so that nobody can guess from the hash who it was.
  salt bytea,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  emptied uuid,
  primary key (chain, number),
  check (emptied is null or num_nonnulls(thing, deed, subject, actor, details, salt) = 0),
  check (emptied is not null or num_nulls(thing, deed, subject, details, salt) = 0),
  check (thing = split_part(deed, '.', 1))
);
create index record_entry_subject on record_entry (subject, thing, at);

-- The newest entry of each chain; locked last before commit. Room for updates in place: every write changes one.
create table record_head (
  chain text primary key,
  number bigint not null check (number >= 0),
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 50);

-- All heads under one signed root, at most every 60 seconds. `heads` are those that moved since the seal before.
create table record_seal (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  heads jsonb not null,
  root bytea not null check (octet_length(root) = 32),
  previous bytea not null check (octet_length(previous) = 32),
  signature bytea not null check (octet_length(signature) = 64)
);

-- What the newest seal says of each chain; only sealing writes here, so it waits for nobody's head.
create table record_sealed (
  chain text primary key,
  number bigint not null,
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 50);
