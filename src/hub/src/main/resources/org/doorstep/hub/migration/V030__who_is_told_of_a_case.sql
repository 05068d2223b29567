-- A case of any type may be told to services that are not its own, one entry for each: not only one that an alert opened.
alter table raised_alert rename to told_of_case;
alter table told_of_case drop constraint raised_alert_pkey;
alter table told_of_case add primary key (council, casework, service);
