-- Whose signed files this installation takes: those of one State's own house, or without a State the secretariat's.
create table installation_trust (
  id uuid primary key,
  installation text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  party text,
  status text not null default 'trusted' check (status in ('trusted', 'ended')),
  by_account uuid,
  at timestamptz not null,
  ended timestamptz,
  check ((status = 'ended') = (ended is not null))
);
create unique index installation_trust_one on installation_trust (installation, fingerprint, coalesce(party, ''))
  where status = 'trusted';
