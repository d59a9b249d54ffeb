-- Sentences with approved translations, and where each is from. `subject` is the thing by whose releases it is seen.
create table memory_segment (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  key text not null,
  number integer not null,
  body text not null,
  symbol text,
  source_lang text not null,
  target_lang text not null,
  source text not null,
  target text not null,
  standing text not null check (standing in ('approved', 'adopted')),
  by_account uuid,
  at timestamptz not null,
  unique (subject, key, target_lang, number)
);
create index memory_segment_pair on memory_segment (source_lang, target_lang, at desc, id desc);

-- A body's own terms; they stand before the shipped ones of the same concept.
create table memory_term (
  body text not null,
  concept text not null,
  source text not null,
  confidence text not null check (confidence in ('C', 'S', 'R', 'U', 'D')),
  by_account uuid,
  at timestamptz not null,
  primary key (body, concept)
);

create table memory_term_word (
  body text not null,
  concept text not null,
  lang text not null,
  word text not null,
  primary key (body, concept, lang),
  foreign key (body, concept) references memory_term on delete cascade
);

-- What a translator has typed and not yet handed over: hers alone.
create table memory_draft (
  kind text not null,
  subject uuid not null,
  lang text not null,
  key text not null,
  account uuid not null,
  number integer not null,
  segments text[] not null,
  at timestamptz not null,
  primary key (kind, subject, lang, key, account)
);

-- A file that came back from a translator's own program, compared and not applied until she says so.
create table memory_return (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  lang text not null,
  account uuid not null,
  at timestamptz not null
);

-- Its texts, with the translation that stood when it came.
create table memory_return_text (
  return uuid not null references memory_return,
  key text not null,
  number integer not null,
  source text not null,
  target text,
  before text,
  primary key (return, key)
);
