-- The installation in which the response is kept, where that is a State's own house; null for this one.
alter table response add column origin text;

-- A signed file of a State's own house that was taken in, with the receipt that was given for it. The same bytes once.
create table response_arrival (
  id uuid primary key,
  sha256 bytea not null unique,
  package text not null,
  installation text not null,
  party text not null,
  submission uuid not null references submission,
  receipt text not null,
  number text not null,
  by_account uuid,
  at timestamptz not null
);

-- In a State's own house: a receipt that came back for a file that had left.
create table response_receipt (
  submission uuid not null references submission,
  package text not null,
  receipt text not null,
  number text not null,
  received timestamptz not null,
  at timestamptz not null,
  primary key (submission, package)
);
