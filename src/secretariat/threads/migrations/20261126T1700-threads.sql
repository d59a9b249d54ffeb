-- A thread speaks of one version of one thing: whatever the thing becomes, the thread stays with that version. Who reads
-- it follows from its releases; a draft has releases of its own, and touches nothing that others read.
create table thread (
  id uuid primary key,
  thing text not null,
  subject uuid not null,
  field text,
  version integer not null check (version >= 1),
  passage text,
  place text not null,
  kind text not null check (kind in ('comment', 'clarification', 'good_practice', 'challenge', 'suggestion',
    'assistance_need')),
  -- The State that asks, and the one that is asked; null stands for the secretariat, and for nobody.
  asker text,
  answerer text,
  status text not null check (status in ('draft', 'asked', 'answered', 'closed')),
  by_account uuid not null,
  at timestamptz not null,
  closed timestamptz,
  check ((status = 'closed') = (closed is not null))
);
create index thread_subject on thread (thing, subject, at, id);
create index thread_asked on thread (answerer) where status = 'asked';
create index thread_answered on thread (asker) where status = 'answered';

-- What is withdrawn leaves a tombstone without its words where it was read, and nothing where it never was.
create table thread_message (
  id uuid primary key,
  thread uuid not null references thread,
  party text,
  author uuid not null,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  words text,
  version integer not null check (version >= 1),
  status text not null check (status in ('draft', 'shared', 'cleared', 'sent', 'withdrawn')),
  at timestamptz not null,
  sent timestamptz,
  check ((status = 'withdrawn') = (words is null)),
  check (status <> 'sent' or sent is not null),
  check (status not in ('draft', 'shared', 'cleared') or sent is null)
);
create index thread_message_thread on thread_message (thread, sent);
create index thread_message_waiting on thread_message (party) where status in ('shared', 'cleared');
