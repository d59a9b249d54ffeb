-- A constructive dialogue with non-governmental participants, after the report is adopted.
create table dialogue (
  id uuid primary key,
  meeting uuid not null unique references meeting,
  day date not null,
  -- Applications come until the end of this day.
  deadline date not null,
  at timestamptz not null,
  check (deadline <= day)
);

create table dialogue_application (
  id uuid primary key,
  dialogue uuid not null references dialogue,
  name text not null,
  kind text not null check (kind in ('ngo_with_status', 'ngo_without_status', 'academia', 'private_sector')),
  expertise text not null,
  contact text not null,
  status text not null default 'applied' check (status in ('applied', 'approved', 'declined')),
  at timestamptz not null,
  unique (dialogue, name)
);

-- Who objects, and why, is for those who decide and for nobody else.
create table application_objection (
  id uuid primary key,
  application uuid not null references dialogue_application,
  party text not null,
  reason text not null,
  at timestamptz not null,
  unique (application, party)
);
