-- Which questions a submission answers: a provision's page cites it without opening what was sent.
alter table submission add column answered text[] not null default '{}';
create index submission_newest on submission (at desc, id desc) where status = 'standing';
