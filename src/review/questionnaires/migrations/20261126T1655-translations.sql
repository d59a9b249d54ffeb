-- Which translator renders a version into which language.
create table questionnaire_translation (
  id uuid primary key,
  questionnaire uuid not null references questionnaire,
  lang text not null,
  assignee uuid not null,
  status text not null default 'assigned' check (status in ('assigned', 'ended')),
  at timestamptz not null,
  ended timestamptz,
  check ((status = 'ended') = (ended is not null))
);
create unique index questionnaire_translation_one on questionnaire_translation (questionnaire, lang) where status = 'assigned';
create index questionnaire_translation_assignee on questionnaire_translation (assignee) where status = 'assigned';

-- Wordings of the authoritative language that were replaced: a translation that still renders one is laid beside it, so
-- that only what changed is translated again.
create table question_text_before (
  questionnaire uuid not null references questionnaire,
  key text not null,
  number integer not null check (number >= 0),
  body text not null,
  primary key (questionnaire, key, number)
);
