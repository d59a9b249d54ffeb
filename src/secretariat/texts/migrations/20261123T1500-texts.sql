-- A negotiation: several texts before one group of participants, under rules that the body handed in as data.
create table negotiation (
  id uuid primary key,
  body text not null,
  title text not null,
  lang text not null,
  rules jsonb not null,
  matter uuid,
  zone text not null,
  continues uuid references negotiation,
  status text not null default 'open' check (status in ('open', 'under_silence', 'forwarded', 'adopted',
    'adopted_as_orally_amended', 'adopted_by_silence', 'endorsed', 'taken_note_of')),
  symbol text,
  forwarded_to text,
  -- The text that the room looks at now.
  floor uuid,
  -- Grows by one with everything that those who see the negotiation can see of it.
  version integer not null default 1,
  by_account uuid,
  at timestamptz not null,
  decided timestamptz,
  check ((status in ('open', 'under_silence')) = (decided is null))
);
create index negotiation_at on negotiation (at desc, id desc);

create table negotiation_party (
  negotiation uuid not null references negotiation,
  party text not null,
  class text not null check (class in ('parties', 'regional_organizations', 'signatories', 'other_states', 'entities',
    'intergovernmental', 'non_governmental')),
  primary key (negotiation, party)
);

create table negotiation_round (
  id uuid primary key,
  negotiation uuid not null references negotiation,
  number integer not null check (number >= 1),
  format text not null check (format in ('formal', 'informal_consultation', 'contact_group', 'small_group')),
  name text,
  status text not null default 'open' check (status in ('open', 'closed')),
  at timestamptz not null,
  closed timestamptz,
  unique (negotiation, number),
  check ((status = 'closed') = (closed is not null))
);

-- Texts that are agreed only together.
create table text_package (
  id uuid primary key,
  negotiation uuid not null references negotiation,
  name text not null,
  status text not null default 'open' check (status in ('open', 'agreed')),
  at timestamptz not null,
  unique (negotiation, name)
);

-- Content text has one shape: the thing and the field that it belongs to, its language, version, what it follows and
-- its standing.
create table content_text (
  id uuid primary key,
  negotiation uuid not null references negotiation,
  thing text not null,
  subject text not null,
  field text not null,
  position text collate "C" not null,
  label text,
  lang text not null,
  status text not null default 'open' check (status in ('open', 'bracketed', 'parked', 'in_small_group',
    'chairs_proposal', 'agreed_ad_referendum', 'agreed', 'agreed_in_package', 'reopened', 'withdrawn')),
  package uuid references text_package,
  -- The last move, which says why, until what and at whose asking.
  last_move uuid,
  at timestamptz not null,
  unique (negotiation, thing, subject, field)
);
create index content_text_subject on content_text (thing, subject);
alter table negotiation add foreign key (floor) references content_text;

create table text_move (
  id uuid primary key,
  text uuid not null references content_text,
  move text not null,
  to_status text not null,
  why text,
  until text,
  package uuid references text_package,
  round uuid references negotiation_round,
  request uuid,
  at timestamptz not null
);
create index text_move_text on text_move (text);

-- Versions are only ever added. `follows` is the version of the authoritative language from which this one was made.
create table text_version (
  id uuid primary key,
  text uuid not null references content_text,
  lang text not null,
  number integer not null check (number >= 1),
  follows integer,
  standing text not null check (standing in ('draft', 'chair', 'agreed', 'translation')),
  body text not null,
  proposal uuid,
  by_account uuid,
  issued timestamptz,
  at timestamptz not null,
  unique (text, lang, number)
);

-- A proposal has no proposer here: who made it stands in text_author alone, and one function reads that.
create table proposal (
  id uuid primary key,
  round uuid not null references negotiation_round,
  negotiation uuid not null references negotiation,
  text uuid references content_text,
  code text not null check (code in ('ADD', 'MOD', 'EDITORIAL', 'SUP', 'NOC')),
  lang text not null,
  body text,
  reason text,
  base integer,
  office text check (office in ('chair')),
  status text not null check (status in ('taken_down', 'made', 'withdrawn')),
  chair_names boolean not null default false,
  digest bytea,
  at timestamptz not null,
  check (status <> 'withdrawn' or (body is null and reason is null))
);
create index proposal_text on proposal (text);
create index proposal_negotiation on proposal (negotiation);

-- What is said of a text in words: never counted. It cites the version that it was said of.
create table text_voice (
  id uuid primary key,
  text uuid not null references content_text,
  round uuid not null references negotiation_round,
  kind text not null check (kind in ('comment', 'objection', 'reopening')),
  version integer not null,
  version_lang text not null,
  lang text not null,
  body text,
  office text check (office in ('chair', 'secretariat')),
  status text not null default 'said' check (status in ('said', 'withdrawn', 'consented')),
  at timestamptz not null,
  check ((status = 'withdrawn') = (body is null))
);
create index text_voice_text on text_voice (text);

-- Who is behind a proposal or a voice. In informal formats nobody reads this but the delegation itself, and the chair
-- if it wishes.
create table text_author (
  subject uuid not null,
  party text not null,
  account uuid,
  lead boolean not null,
  on_behalf_of text,
  confirmed boolean not null,
  to_chair boolean not null default false,
  named boolean not null default false,
  primary key (subject, party)
);
create index text_author_party on text_author (party);

create table text_referendum (
  id uuid primary key,
  text uuid not null references content_text,
  party text not null,
  round uuid references negotiation_round,
  status text not null default 'awaited' check (status in ('awaited', 'lifted')),
  at timestamptz not null
);
create unique index text_referendum_awaited on text_referendum (text, party) where status = 'awaited';

create table silence (
  id uuid primary key,
  negotiation uuid not null references negotiation,
  deadline date not null,
  zone text not null,
  -- The last instant before which a break is in time: 24:00 of the deadline in the zone.
  ends timestamptz not null,
  status text not null default 'running' check (status in ('running', 'broken', 'kept')),
  at timestamptz not null
);
create unique index silence_running on silence (negotiation) where status = 'running';

create table silence_break (
  silence uuid primary key references silence,
  party text not null,
  lang text not null,
  body text not null,
  at timestamptz not null
);

create table position_explained (
  id uuid primary key,
  negotiation uuid not null references negotiation,
  party text not null,
  lang text not null,
  body text not null,
  at timestamptz not null
);
create index position_explained_negotiation on position_explained (negotiation);

create table translation_task (
  id uuid primary key,
  text uuid not null references content_text,
  lang text not null,
  assignee uuid not null,
  status text not null default 'assigned' check (status in ('assigned', 'ended')),
  at timestamptz not null,
  ended timestamptz,
  check ((status = 'ended') = (ended is not null))
);
create unique index translation_task_one on translation_task (text, lang) where status = 'assigned';
create index translation_task_assignee on translation_task (assignee) where status = 'assigned';
