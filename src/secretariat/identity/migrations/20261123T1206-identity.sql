-- A person is an id whose card (address, name) can be emptied; nothing else points at a name.
create table account (
  id uuid primary key,
  address text,
  name text,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  persona text unique,
  status text not null check (status in ('active', 'erased')),
  since timestamptz not null,
  check ((status = 'erased') <= (address is null and name is null))
);
create unique index account_address on account (lower(address));

create table credential (
  account uuid primary key references account,
  passphrase text not null,
  totp_secret bytea not null,
  totp_last bigint not null default 0,
  changed timestamptz not null
);

-- The link's token is kept as a hash only. A lapsed invitation is renewed by whoever holds the old link.
create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  address text not null,
  name text not null,
  lang text not null,
  role text not null,
  party text,
  matter uuid,
  institution uuid,
  deputy boolean not null default false,
  status text not null check (status in ('open', 'accepted', 'renewed', 'withdrawn')),
  until timestamptz not null,
  by uuid,
  at timestamptz not null
);
create index invitation_party on invitation (party, at);
create index invitation_address on invitation (lower(address));

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account uuid not null references account,
  at timestamptz not null,
  seen timestamptz not null,
  until timestamptz not null,
  status text not null default 'open' check (status in ('open', 'closed'))
);
create index session_account on session (account) where status = 'open';
