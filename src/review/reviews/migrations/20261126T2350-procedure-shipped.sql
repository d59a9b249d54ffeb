-- The shipped version on which the corrections of a version lie: when a release ships another, the two are compared.
alter table procedure_version add column shipped text references procedure_version;

with recursive stands (id, shipped) as (
  select id, id from procedure_version where number = 0
  union all
  select later.id, stands.shipped from procedure_version later join stands on later.base = stands.id
)
update procedure_version set shipped = stands.shipped from stands where stands.id = procedure_version.id;

alter table procedure_version alter column shipped set not null;
