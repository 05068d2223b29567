-- Whether the list of allocations says it, or who registered the person; else somebody who leads the team gave it.
alter table assignment add column listed boolean not null default false;
