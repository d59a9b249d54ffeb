-- A file that was answered elsewhere and brought back, until somebody has compared it: what it says that differs from
-- what it was made from. Its bringer sees it and nobody else.
create table answer_return (
  id uuid primary key,
  response uuid not null references response,
  name text not null,
  unchanged integer not null,
  entries jsonb not null,
  problems jsonb not null,
  by_account uuid not null,
  at timestamptz not null
);
create index answer_return_mine on answer_return (response, by_account, at desc);
