-- A procedure as it stood at a version: kept when it is first pinned to, or made here by a correction. What is pinned to
-- a version stays on it, so the whole content is kept and never changed.
create table procedure_version (
  id text primary key,
  pack text not null,
  -- How many local corrections lie over the shipped pack; 0 is a shipped one itself.
  number integer not null check (number >= 0),
  base text references procedure_version,
  content jsonb not null,
  rule text,
  value jsonb,
  source text,
  reason text,
  confidence text check (confidence in ('C', 'S', 'R', 'U', 'D')),
  by_account uuid,
  at timestamptz not null,
  check ((number = 0) = (base is null)),
  check (number = 0 or (source is not null and reason is not null and confidence is not null))
);
create unique index procedure_version_number on procedure_version (pack, number) where number > 0;

-- A draw of reviewers. Its inputs are frozen and published before the meeting draws the lots that are its seed.
create table draw (
  id uuid primary key,
  mechanism text not null,
  procedure text not null references procedure_version,
  states text not null,
  status text not null check (status in ('frozen', 'drawn', 'withdrawn')),
  inputs jsonb not null,
  inputs_sha256 text not null,
  seed text,
  transcript jsonb,
  follows uuid references draw,
  by_account uuid,
  at timestamptz not null,
  drawn timestamptz,
  check ((status = 'drawn') = (transcript is not null))
);
create index draw_at on draw (at desc, id desc);
-- One draw of a mechanism waits for its lots at a time.
create unique index draw_waiting on draw (mechanism) where status = 'frozen';

-- One State's review in one phase, under the versions of procedure and treaties it began under.
create table review (
  id uuid primary key,
  mechanism text not null,
  procedure text not null references procedure_version,
  pack text not null,
  draw uuid references draw,
  state text not null,
  phase integer not null check (phase > 0),
  cluster text not null,
  start_group integer,
  instruments text[] not null,
  status text not null check (status in ('under_way', 'closed', 'ceased')),
  by_account uuid,
  at timestamptz not null,
  unique (mechanism, phase, state)
);
create index review_at on review (at desc, id desc);

-- Who reviews, from when until when; an additional reviewer only for what another one is not party to.
create table review_reviewer (
  id uuid primary key,
  review uuid not null references review,
  party text not null,
  place integer not null check (place > 0),
  only_for text[],
  since timestamptz not null,
  until timestamptz
);
create unique index review_reviewer_now on review_reviewer (review, party) where until is null;
create index review_reviewer_party on review_reviewer (party);

-- What happened in a review: deadlines are worked out from it and kept nowhere. A wrong entry is struck, never changed.
create table review_event (
  id uuid primary key,
  review uuid not null references review,
  kind text not null,
  party text,
  happened timestamptz not null,
  at timestamptz not null,
  by_account uuid,
  struck timestamptz
);
create unique index review_event_stands on review_event (review, kind, coalesce(party, '')) where struck is null;
create index review_event_of on review_event (review, happened);

-- The clock of one step, or of all, stands still.
create table review_pause (
  id uuid primary key,
  review uuid not null references review,
  step text,
  since timestamptz not null,
  until timestamptz,
  why text not null,
  lang text not null,
  by_account uuid,
  at timestamptz not null,
  check (until is null or until > since)
);
create index review_pause_of on review_pause (review);

-- More time for one step, as agreed.
create table review_extension (
  id uuid primary key,
  review uuid not null references review,
  step text not null,
  until date not null,
  why text not null,
  lang text not null,
  by_account uuid,
  at timestamptz not null
);
create index review_extension_of on review_extension (review);

-- What the opening call agreed; the newest holds.
create table review_terms (
  id uuid primary key,
  review uuid not null references review,
  number integer not null check (number > 0),
  languages text[] not null,
  held date not null,
  division text not null,
  calendar text not null,
  contact text not null,
  lang text not null,
  by_account uuid,
  at timestamptz not null,
  unique (review, number)
);

-- Somebody named for a State's part in a review, on the ground of a note verbale. Title and telephone go when she goes.
create table nomination (
  id uuid primary key,
  review uuid not null references review,
  party text not null,
  role text not null check (role in ('focal_point', 'expert', 'observer')),
  deputy boolean not null,
  invitation uuid not null,
  note uuid not null,
  title text,
  phone text,
  follows uuid references nomination,
  status text not null check (status in ('held', 'ended')),
  by_account uuid,
  since timestamptz not null,
  ended timestamptz,
  check ((status = 'ended') = (ended is not null)),
  check (status = 'held' or (title is null and phone is null))
);
create unique index nomination_one_focal_point on nomination (review, party)
  where role = 'focal_point' and not deputy and status = 'held';
create index nomination_of on nomination (review);

-- Reminders that are planned from what has happened so far; a new event plans them anew.
create table review_alarm (
  id uuid primary key,
  review uuid not null references review,
  step text not null,
  party text,
  kind text not null check (kind in ('warn', 'escalate')),
  receiver text not null,
  due timestamptz not null,
  fired timestamptz
);
create unique index review_alarm_once on review_alarm (review, step, coalesce(party, ''), kind, receiver, due);
create index review_alarm_due on review_alarm (due) where fired is null;
