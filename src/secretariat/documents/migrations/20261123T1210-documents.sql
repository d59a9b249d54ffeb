-- A file that came in and that no document has taken yet. It belongs to the person who sent it and to nobody else.
create table staged_upload (
  id uuid primary key,
  account uuid not null,
  name text not null,
  type text not null,
  blob uuid not null references blob on delete cascade,
  status text not null default 'waiting' check (status in ('waiting', 'taken')),
  at timestamptz not null
);
create index staged_upload_blob on staged_upload (blob);
create index staged_upload_at on staged_upload (at);

-- A document is its versions; it has no audience but its releases. Content that was erased leaves a tombstone: the
-- hashes stay, the title, the names of the files and the bytes go.
create table document (
  id uuid primary key,
  title text,
  lang text not null,
  party text,
  author uuid not null,
  status text not null default 'held' check (status in ('held', 'withdrawn')),
  at timestamptz not null,
  check ((status = 'withdrawn') = (title is null))
);
create index document_at on document (at desc, id desc);
create index document_party on document (party);

create table document_version (
  id uuid primary key,
  document uuid not null references document,
  number integer not null check (number >= 1),
  name text,
  type text not null,
  size bigint not null,
  sha256 bytea not null,
  blob uuid references blob,
  at timestamptz not null,
  unique (document, number),
  check ((name is null) = (blob is null))
);
create index document_version_blob on document_version (blob);
