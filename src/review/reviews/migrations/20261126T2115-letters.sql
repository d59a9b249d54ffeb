-- A letter or note drafted from a review's data and worded by hand, kept to be printed. It is sent outside the house:
-- nothing here says that it was.
create table review_letter (
  id uuid primary key,
  review uuid not null references review,
  kind text not null check (kind in ('nomination_request', 'reviewers_told', 'focal_point_change', 'reminder', 'handover')),
  -- To whose mission it goes; of a handover note, whose people hand over.
  party text not null,
  lang text not null check (lang in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  body text not null,
  by_account uuid not null,
  at timestamptz not null
);
create index review_letter_of on review_letter (review, at);
