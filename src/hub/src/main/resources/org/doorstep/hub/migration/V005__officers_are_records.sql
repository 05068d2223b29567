-- Laptops know colleagues by name: each officer is a record too, in the one scope that every officer of the council has.
alter table officer add column record uuid;
alter table scope drop constraint scope_kind_check;
alter table scope add constraint scope_kind_check check (kind in ('team', 'caseload', 'duty', 'council'));
