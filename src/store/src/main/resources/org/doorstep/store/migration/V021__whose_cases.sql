-- The open cases of an officer.
create index casework_of_owner on casework (owner) where outcome is null;

pragma user_version = 21;
