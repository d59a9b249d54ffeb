-- Bytes live beside everything else: one backup, one transaction. The same bytes are kept once within one owner and
-- never across owners: content addressing across them would tell a State what another one holds.
create table blob (
  id uuid primary key,
  owner text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  at timestamptz not null,
  unique (owner, sha256)
);
create index blob_at on blob (at);

-- Chunks are written before it is known whether the owner has the same bytes already, so the key waits for the commit.
create table blob_chunk (
  blob uuid not null references blob on delete cascade deferrable initially deferred,
  number integer not null,
  bytes bytea not null,
  primary key (blob, number)
);
-- Most files are compressed already; trying again would cost time and save nothing.
alter table blob_chunk alter column bytes set storage external;

-- What holds a blob: as long as one thing does, it stays.
create table blob_use (
  blob uuid not null references blob,
  subject uuid not null,
  primary key (blob, subject)
);
