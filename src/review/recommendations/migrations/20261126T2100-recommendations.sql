-- What a body recommended, under the symbol of its report. Rows are added and never changed: what was adopted stays what
-- it was; another language is another row of its text.
create table recommendation (
  id uuid primary key,
  meeting uuid not null references meeting,
  body text not null references body,
  place integer not null check (place between 1 and 2000),
  number integer not null,
  symbol text,
  item integer,
  adopted date,
  -- The language in which it was adopted, or in which it was read first.
  lang text not null,
  verb text,
  softeners text[] not null,
  addressees text[] not null,
  at timestamptz not null,
  unique (meeting, place)
);

create table recommendation_text (
  recommendation uuid not null references recommendation,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  text text not null,
  heading text[] not null,
  label text,
  at timestamptz not null,
  primary key (recommendation, lang)
);

-- Provisions on which it bears: proposed by its words until a person has looked.
create table recommendation_provision (
  recommendation uuid not null references recommendation,
  ref text not null,
  reason text not null check (reason in ('cited', 'words', 'person')),
  printed text,
  confirmed boolean not null,
  primary key (recommendation, ref)
);
create index recommendation_provision_ref on recommendation_provision (ref);

-- What a State does with a recommendation is its own. Others see it by the State's release, up to the step it released.
create table follow_up (
  id uuid primary key,
  recommendation uuid not null references recommendation,
  party text not null check (party ~ '^[A-Z]{3}$'),
  released integer not null default 0 check (released >= 0),
  at timestamptz not null,
  unique (recommendation, party)
);

create table follow_up_step (
  follow_up uuid not null references follow_up,
  number integer not null check (number >= 1),
  status text not null check (status in ('information_offered', 'under_way', 'measure_taken', 'not_applicable')),
  said text,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  link text,
  lead text,
  assistance text,
  by uuid,
  at timestamptz not null,
  primary key (follow_up, number),
  -- Nobody changes a status without a sentence or a link that says why.
  check (said is not null or link is not null)
);
