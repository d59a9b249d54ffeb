-- A line of the list of observations of one review. Drafts are the reviewing team's alone; from then on the parties of
-- the review read it, and nobody else.
create table observation (
  id uuid primary key,
  review uuid not null references review,
  kind text not null check (kind in ('challenge', 'good_practice', 'suggestion', 'assistance_need')),
  provision text not null,
  number integer not null default 1 check (number >= 1),
  thread uuid references thread,
  status text not null check (status in ('draft', 'proposed', 'commented', 'agreed', 'kept', 'withdrawn')),
  party text not null,
  by_account uuid not null,
  at timestamptz not null
);
create index observation_review on observation (review, at, id);
create index observation_provision on observation (provision);

-- Its words; each new wording goes to the State under review again.
create table observation_wording (
  observation uuid not null references observation,
  number integer not null check (number >= 1),
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  body text not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (observation, number)
);

-- What the State under review says of one wording.
create table observation_comment (
  id uuid primary key,
  observation uuid not null references observation,
  number integer not null,
  party text not null,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  body text not null,
  by_account uuid not null,
  at timestamptz not null
);
create index observation_comment_of on observation_comment (observation, at);

-- The answers on which a line rests, each in the version that was read.
create table observation_source (
  observation uuid not null references observation,
  question text not null,
  version integer not null check (version >= 1),
  primary key (observation, question)
);

-- The summary of the list, in its first language.
create table review_summary (
  review uuid not null references review,
  number integer not null check (number >= 1),
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  body text not null,
  party text,
  by_account uuid not null,
  at timestamptz not null,
  primary key (review, number)
);

-- A focal point clears an output as it stands: by the hash of what was read. What changes afterwards is not cleared.
create table outcome_clearance (
  id uuid primary key,
  review uuid not null references review,
  output text not null check (output in ('observations', 'summary')),
  party text not null,
  sha256 bytea not null,
  by_account uuid not null,
  at timestamptz not null,
  unique (review, output, party, sha256)
);

-- What was cleared by all and handed to the working groups, frozen.
create table outcome (
  id uuid primary key,
  review uuid not null references review,
  output text not null check (output in ('observations', 'summary')),
  sha256 bytea not null,
  content jsonb not null,
  negotiation uuid references negotiation,
  by_account uuid not null,
  at timestamptz not null,
  unique (review, output)
);

-- The signed instruction of the State under review to publish one part; it ends for the future when it is revoked.
create table publication (
  id uuid primary key,
  outcome uuid not null references outcome,
  part text not null,
  note uuid not null references document,
  sha256 bytea not null,
  status text not null check (status in ('given', 'revoked')),
  by_account uuid not null,
  at timestamptz not null,
  revoked timestamptz,
  check ((status = 'revoked') = (revoked is not null))
);
create unique index publication_given on publication (outcome, part) where status = 'given';
