-- The outbox: what was sent to whom, readable by the people who run the installation.
create table letter (
  id uuid primary key,
  to_address text not null,
  lang text not null,
  subject text not null,
  body text not null,
  values jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'kept', 'failed')),
  at timestamptz not null,
  sent timestamptz,
  tries integer not null default 0
);
create index letter_waiting on letter (at) where status = 'waiting';
create index letter_at on letter (at);
