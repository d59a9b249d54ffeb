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
  -- When it is tried next; whoever tries it moves this on first, so that no second one tries at the same time.
  due timestamptz not null,
  tries integer not null default 0,
  -- The code with which the mail server last refused it.
  refusal text,
  sent timestamptz,
  check ((status = 'sent') = (sent is not null))
);
create index letter_due on letter (due) where status = 'waiting';
create index letter_at on letter (at, id);
