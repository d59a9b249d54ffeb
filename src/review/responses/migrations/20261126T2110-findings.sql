-- Needs for assistance, difficulties, good practices and lessons that answers speak of. Each rests on one version.
create table answer_finding (
  id uuid primary key,
  response uuid not null references response,
  kind text not null check (kind in ('assistance', 'good_practice', 'lesson', 'difficulty')),
  question text not null,
  item text not null default '',
  answer uuid not null references answer,
  provision text,
  text text not null,
  lang text not null,
  help text,
  priority text check (priority in ('high', 'medium', 'low')),
  partner text not null default '',
  status text not null default 'kept' check (status in ('kept', 'dropped')),
  by_account uuid,
  at timestamptz not null
);
create index answer_finding_of on answer_finding (response, at) where status = 'kept';
