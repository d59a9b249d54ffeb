-- A questionnaire in one of its versions. The structure holds keys and no words: those are rows of question_text.
create table questionnaire (
  id uuid primary key,
  code text not null,
  version text not null,
  official boolean not null,
  lang text not null,
  status text not null check (status in ('draft', 'issued', 'adopted', 'superseded', 'withdrawn')),
  structure jsonb not null,
  -- The version of the treaties that its provisions are refs of.
  pack text not null,
  source text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  -- The version that this one comes after, and what a person said of its questions.
  follows uuid references questionnaire,
  mapping jsonb not null default '[]',
  negotiation uuid references negotiation,
  by_account uuid,
  at timestamptz not null,
  issued timestamptz,
  adopted timestamptz,
  unique (code, version),
  check (status <> 'adopted' or adopted is not null)
);
create index questionnaire_at on questionnaire (at desc, id desc);

-- The words of a questionnaire: each translation says which version of the authoritative text it renders.
create table question_text (
  questionnaire uuid not null references questionnaire,
  key text not null,
  lang text not null,
  body text not null,
  number integer not null check (number >= 1),
  follows integer not null check (follows >= 0),
  at timestamptz not null,
  primary key (questionnaire, key, lang)
);

-- What a person decided of two questions that are alike. The newest holds.
create table question_likeness (
  id uuid primary key,
  questionnaire uuid not null references questionnaire,
  question text not null,
  other uuid not null references questionnaire,
  other_question text not null,
  judgement text not null check (judgement in ('same', 'narrower', 'wider', 'different')),
  reason text,
  by_account uuid,
  at timestamptz not null
);
create index question_likeness_of on question_likeness (questionnaire, question, at desc);
