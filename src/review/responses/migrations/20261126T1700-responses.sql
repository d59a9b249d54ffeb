-- A response to one version of a questionnaire. Everything in these tables stays inside the State, but submissions.
create table response (
  id uuid primary key,
  questionnaire uuid not null references questionnaire,
  party text not null,
  kind text not null check (kind in ('party', 'organization', 'voluntary')),
  -- The review for which it was opened, if it was.
  review uuid,
  lang text not null,
  status text not null check (status in ('draft', 'cleared', 'submitted', 'withdrawn')),
  -- Others know what was submitted by this id and never by the response's own.
  outward uuid not null unique,
  by_account uuid,
  at timestamptz not null,
  cleared timestamptz,
  cleared_by uuid,
  check (status <> 'cleared' or cleared is not null)
);
create unique index response_one_open on response
  (questionnaire, party, coalesce(review, '00000000-0000-0000-0000-000000000000'::uuid)) where status <> 'withdrawn';
create index response_party on response (party, at desc);

-- An office of a State: the institution that a role, a circle or an assignment names.
create table office (
  id uuid primary key,
  party text not null,
  name text not null,
  lang text not null,
  status text not null default 'active' check (status in ('active', 'closed')),
  at timestamptz not null
);
create index office_party on office (party) where status = 'active';
-- The map of offices: which office of a State usually holds the answers of which kind of institution.
create table office_holder (
  party text not null,
  holder text not null,
  office uuid not null references office,
  primary key (party, holder)
);

-- The questions of a response that were given to one office, with the letter that goes along.
create table assignment (
  id uuid primary key,
  response uuid not null references response,
  office uuid not null references office,
  status text not null default 'drafted' check (status in ('drafted', 'sent', 'ended')),
  lang text not null,
  note text not null default '',
  due date,
  validator uuid,
  by_account uuid,
  at timestamptz not null,
  sent timestamptz
);
create unique index assignment_one on assignment (response, office) where status <> 'ended';

-- A question with its follow-ups, as work that is handed over.
create table task (
  id uuid primary key,
  response uuid not null references response,
  question text not null,
  place integer not null,
  assignment uuid references assignment,
  status text not null default 'not_started'
    check (status in ('not_started', 'in_progress', 'to_check', 'returned', 'cleared')),
  note text not null default '',
  since timestamptz not null,
  validated timestamptz,
  unique (response, question)
);
create index task_assignment on task (assignment) where assignment is not null;

-- The answer log. A version that is still being written is rewritten under the next number until it settles.
create table answer (
  id uuid primary key,
  response uuid not null references response,
  question text not null,
  item text not null default '',
  number integer not null check (number >= 1),
  base integer not null check (base >= 0),
  value jsonb,
  text text not null,
  lang text not null,
  author uuid,
  opened timestamptz not null,
  at timestamptz not null,
  written timestamptz,
  source jsonb,
  hash bytea not null,
  -- Settled: it is never changed again, and its line stands in the record.
  settled timestamptz,
  -- A text of somebody who saved from an older base: a branch beside the log until she has chosen.
  branch text check (branch in ('open', 'mine', 'theirs', 'both'))
);
create unique index answer_number on answer (response, question, item, number) where branch is null;
create index answer_branch on answer (response, question) where branch = 'open';
create index answer_unsettled on answer (opened) where settled is null and branch is null;

-- The newest entry of each question and item: what an answer costs does not grow with the questionnaire.
create table answer_head (
  response uuid not null references response,
  question text not null,
  item text not null,
  number integer not null default 0,
  answer uuid references answer,
  primary key (response, question, item)
);

-- Who stands in for whom, from one day until another.
create table absence (
  id uuid primary key,
  party text not null,
  account uuid not null,
  stand_in uuid not null,
  first_day date not null,
  last_day date not null,
  status text not null default 'planned' check (status in ('planned', 'ended')),
  at timestamptz not null,
  check (last_day >= first_day)
);
create index absence_stand_in on absence (stand_in) where status = 'planned';

-- What was sent, byte for byte, with the receipt that was given for it. Others see this and nothing else.
create table submission (
  id uuid primary key,
  response uuid not null references response,
  version integer not null check (version >= 1),
  content text not null,
  sha256 bytea not null,
  receipt text not null,
  number text not null unique,
  status text not null default 'standing' check (status in ('standing', 'withdrawn')),
  at timestamptz not null,
  withdrawn timestamptz,
  unique (response, version),
  check ((status = 'withdrawn') = (withdrawn is not null))
);

-- What of a submission somebody else may see: the whole, or one answer. Releases go to these ids.
create table disclosure (
  id uuid primary key,
  response uuid not null references response,
  question text,
  unique nulls not distinct (response, question)
);
