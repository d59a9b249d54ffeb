-- What a State said earlier and does not hold true any more for one question: it is not offered there again.
create table answer_set_aside (
  id uuid primary key,
  response uuid not null references response,
  question text not null,
  -- The earlier answer.
  answer uuid not null references answer,
  by_account uuid,
  at timestamptz not null,
  status text not null default 'aside' check (status in ('aside', 'offered'))
);
create unique index answer_set_aside_one on answer_set_aside (response, question, answer) where status = 'aside';

-- One signed act for a section: what was said earlier is unchanged since a day.
create table section_unchanged (
  id uuid primary key,
  response uuid not null references response,
  section text not null,
  since date not null,
  by_account uuid,
  at timestamptz not null
);
create index section_unchanged_of on section_unchanged (response, section, at desc);
