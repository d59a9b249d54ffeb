-- The report of a meeting. What people write of it are texts of one negotiation; the rest follows from the meeting.
create table meeting_report (
  id uuid primary key,
  meeting uuid not null unique references meeting,
  negotiation uuid not null,
  -- The working language, in which it is adopted.
  lang text not null,
  symbol text,
  sittings integer check (sittings between 1 and 99),
  -- On whose word the summary of deliberations stands.
  deliberations text not null check (deliberations in ('adopted', 'chair', 'secretariat')),
  status text not null default 'draft' check (status in ('draft', 'before_the_meeting', 'adopted')),
  adopted date,
  at timestamptz not null,
  check ((status = 'adopted') = (adopted is not null))
);

create table report_paragraph (
  id uuid primary key,
  report uuid not null references meeting_report,
  section text not null check (section in ('introduction', 'recommendations', 'deliberations', 'opening')),
  -- The agenda item's number; null for what belongs to none.
  item integer check (item between 1 and 60),
  place integer not null,
  at timestamptz not null,
  unique (report, place)
);
