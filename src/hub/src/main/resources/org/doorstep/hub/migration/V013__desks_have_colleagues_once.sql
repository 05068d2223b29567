-- Duty desks had the record of each colleague twice: as everybody has it, and as one more file. The sequencer looks at them again.
insert into unsequenced (council, rec_id)
select council, record from officer where record is not null;
