-- A grant: a role held by a person, for a State or organization, one matter or an institution. Accounts live upstairs,
-- so a person is only an id here.
create table role_grant (
  id uuid primary key,
  account uuid not null,
  role text not null,
  party text,
  matter uuid,
  institution uuid,
  deputy boolean not null default false,
  status text not null default 'held' check (status in ('held', 'ended')),
  since timestamptz not null,
  ended timestamptz,
  given_by uuid,
  check ((status = 'ended') = (ended is not null))
);
create index role_grant_account on role_grant (account) where status = 'held';
create index role_grant_party on role_grant (party) where status = 'held';
-- Exactly one focal point per State and review at a time; deputies are named beside her.
create unique index role_grant_one_focal_point
  on role_grant (party, coalesce(matter, '00000000-0000-0000-0000-000000000000'::uuid))
  where role = 'focal_point' and not deputy and status = 'held';

-- An audience. Who belongs to it follows from the grants people hold: in one of `roles`, for this party, matter and
-- institution where the circle names one, or for one of the parties listed.
create table circle (
  id uuid primary key,
  kind text not null check (kind in ('author', 'institution', 'national', 'mission', 'team', 'review', 'secretariat',
    'chair', 'meeting', 'group', 'parties', 'public')),
  account uuid,
  party text,
  matter uuid,
  institution uuid,
  class text check (class in ('parties', 'regional_organizations', 'signatories', 'other_states', 'entities',
    'intergovernmental', 'non_governmental')),
  label text,
  roles text[] not null default '{}',
  listed boolean not null default false,
  unique nulls not distinct (kind, account, party, matter, institution, class, label)
);
create index circle_party_of on circle (party);
create index circle_matter on circle (matter);
create index circle_account on circle (account);
create table circle_party (
  circle uuid not null references circle,
  party text not null,
  primary key (circle, party)
);
create index circle_party_party on circle_party (party);

-- A thing has no audience but its releases.
create table release (
  id uuid primary key,
  thing text not null,
  subject uuid not null,
  circle uuid not null references circle,
  not_before timestamptz not null,
  until timestamptz,
  by uuid,
  on_behalf_of text,
  status text not null default 'given' check (status in ('given', 'withdrawn')),
  withdrawn_at timestamptz,
  check ((status = 'withdrawn') = (withdrawn_at is not null))
);
create index release_subject on release (subject, circle) where status = 'given';
