-- A body that meets: its series of symbols and its rules as data.
create table body (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  series text not null,
  instrument text not null check (instrument in ('convention', 'protocol')),
  -- Who may do what, by class of participant, and in which formats: as negotiations take it.
  rules jsonb not null,
  presence text not null check (presence in ('credentials', 'participants_list')),
  list_order text not null check (list_order in ('each_language', 'english')),
  town text not null,
  zone text not null,
  at timestamptz not null
);

create table meeting (
  id uuid primary key,
  body text not null references body,
  starts date not null,
  ends date not null,
  town text not null,
  zone text not null,
  -- The host city's clock.
  begins time not null,
  place text,
  status text not null default 'planned' check (status in ('planned', 'announced', 'open', 'closed')),
  -- Grows by one with everything that those who see the meeting can see of it.
  version integer not null default 1,
  at timestamptz not null,
  check (starts <= ends)
);
create index meeting_starts on meeting (starts desc, id desc);

-- Words in languages: names of bodies, notices, titles and annotations. One shape for all things of this room.
create table meeting_word (
  meeting uuid references meeting,
  subject text not null,
  field text not null,
  lang text not null,
  words text not null,
  at timestamptz not null,
  primary key (subject, field, lang)
);
create index meeting_word_meeting on meeting_word (meeting);

create table agenda_item (
  id uuid primary key,
  meeting uuid not null references meeting,
  number integer not null check (number between 1 and 60),
  -- Zero for the item itself, 1 for its part (a).
  part integer not null default 0 check (part between 0 and 20),
  at timestamptz not null,
  unique (meeting, number, part)
);

-- A document before a meeting, under its symbol; what it is in each language stands in its issues.
create table paper (
  id uuid primary key,
  meeting uuid not null references meeting,
  kind text not null check (kind in ('regular', 'limited', 'conference_room_paper', 'information', 'non_paper', 'chairs_paper')),
  symbol text not null,
  distribution text not null check (distribution in ('general', 'limited', 'restricted')),
  original text not null,
  -- A party whose paper is reproduced as it was received; null for the secretariat's.
  submitted_by text,
  item uuid references agenda_item,
  slot date,
  word_limit integer check (word_limit between 1 and 100000),
  stage text not null check (stage in ('advance_unedited', 'final', 'reissued')),
  embargo timestamptz,
  at timestamptz not null,
  unique (meeting, symbol)
);

create table paper_issue (
  id uuid primary key,
  paper uuid not null references paper,
  lang text not null,
  kind text not null check (kind in ('original', 'revision', 'addendum', 'corrigendum')),
  number integer not null default 0 check (number between 0 and 99),
  job text,
  expected date,
  document uuid,
  at timestamptz not null,
  unique (paper, lang, kind, number),
  check ((kind = 'original') = (number = 0)),
  check (expected is not null or document is not null)
);

create table participant (
  id uuid primary key,
  meeting uuid not null references meeting,
  class text not null check (class in ('parties', 'regional_organizations', 'signatories', 'other_states', 'entities',
    'intergovernmental', 'non_governmental')),
  party text,
  name text,
  credentials text not null check (credentials in ('none', 'copy', 'accepted')),
  at timestamptz not null,
  check ((party is null) <> (name is null)),
  unique (meeting, party),
  unique (meeting, name)
);

-- A place in a list of speakers; once given the floor it is a statement.
create table floor_request (
  id uuid primary key,
  meeting uuid not null references meeting,
  item uuid not null references agenda_item,
  participant uuid not null references participant,
  on_behalf_of text,
  -- "The European Union and its member States": one statement that is theirs too.
  member_states boolean not null default false,
  place integer not null,
  status text not null default 'waiting' check (status in ('waiting', 'speaking', 'spoken', 'withdrawn')),
  minutes integer not null check (minutes between 1 and 60),
  since timestamptz,
  document uuid,
  at timestamptz not null
);
create unique index floor_request_once on floor_request (item, participant, coalesce(on_behalf_of, ''))
  where status in ('waiting', 'speaking');
create unique index floor_request_one_speaks on floor_request (meeting) where status = 'speaking';
create index floor_request_item on floor_request (item, place);

create table officer (
  id uuid primary key,
  meeting uuid not null references meeting,
  role text not null check (role in ('chair', 'co_chair', 'vice_chair', 'rapporteur', 'panellist')),
  name text not null,
  feminine boolean not null default false,
  party text not null,
  item uuid references agenda_item,
  at timestamptz not null
);
