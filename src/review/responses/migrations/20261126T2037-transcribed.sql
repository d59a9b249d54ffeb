-- What of a cleared response somebody has entered in another system, as it stood then. It stays inside the State.
create table answer_transcribed (
  response uuid not null references response,
  question text not null,
  item text not null,
  hash bytea not null,
  by_account uuid,
  at timestamptz not null,
  primary key (response, question, item)
);
