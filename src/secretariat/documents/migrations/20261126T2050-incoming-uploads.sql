-- A file on its way, piece by piece: what has arrived outlives a broken line, and is swept after a day.
create table incoming_upload (
  id uuid primary key,
  account uuid not null,
  name text not null,
  type text not null,
  size integer not null check (size > 0),
  received integer not null default 0 check (received between 0 and size),
  at timestamptz not null
);
create index incoming_upload_account on incoming_upload (account);
create index incoming_upload_at on incoming_upload (at);

create table incoming_piece (
  incoming uuid not null references incoming_upload on delete cascade,
  starts integer not null,
  bytes bytea not null,
  primary key (incoming, starts)
);
