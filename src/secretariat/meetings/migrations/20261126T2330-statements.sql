-- A statement may come as a file; withheld, it is for those at the rostrum and never circulated. One taken from a report
-- may stand under several agenda items at once, or under none that the report names.
alter table floor_request
  add column withheld boolean not null default false,
  add column items integer[] not null default '{}',
  alter column item drop not null,
  add constraint floor_request_item check (item is not null or status = 'spoken');
