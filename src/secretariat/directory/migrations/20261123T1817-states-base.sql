-- The pack of States as a release shipped it, kept when something is first pinned to a version of it: the next release
-- brings other files, and what is pinned stays readable.
create table states_base (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  name text not null,
  files jsonb not null,
  at timestamptz not null
);
