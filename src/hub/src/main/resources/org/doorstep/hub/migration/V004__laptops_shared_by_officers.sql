-- Officers share laptops, each with a vault of their own: a laptop is enrolled for each of them.
alter table device drop constraint device_pkey;
alter table device add primary key (council, id, officer);
