-- What the secretariat tells a State's focal point and her deputies, and nobody else of that State.
alter table circle drop constraint circle_kind_check;
alter table circle add constraint circle_kind_check check (kind in ('author', 'focal_point', 'institution', 'national',
  'mission', 'team', 'review', 'secretariat', 'chair', 'meeting', 'group', 'parties', 'public'));
