-- A name stands for one office of a State: two who add it at once add it once.
create unique index office_name on office (party, name) where status = 'active';
