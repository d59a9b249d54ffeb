-- A ministry's reply, or a form or report of another making, as it was read into passages. The file itself is a
-- document of the State.
create table answer_letter (
  id uuid primary key,
  response uuid not null references response,
  kind text not null check (kind in ('letter', 'harvest')),
  sender text not null,
  dated date,
  document uuid not null references document,
  lang text not null,
  -- Lines of the page, lines that could not be read for certain, and passages beyond the limit.
  margin jsonb not null,
  uncertain jsonb not null,
  cut integer not null,
  by_account uuid not null,
  at timestamptz not null
);
create index answer_letter_of on answer_letter (response, at desc);

create table letter_passage (
  letter uuid not null references answer_letter,
  place integer not null check (place >= 0),
  head text not null,
  text text not null,
  lang text not null,
  boxes jsonb not null,
  line integer not null,
  -- The question that it seems to answer, and why.
  proposed text,
  reason text check (reason in ('number_and_wording', 'article_and_wording', 'wording')),
  wording jsonb not null,
  provisions jsonb not null,
  -- The question that a person put it to; it is taken once.
  question text,
  taken timestamptz,
  taken_by uuid,
  primary key (letter, place),
  check ((question is null) = (taken is null))
);
