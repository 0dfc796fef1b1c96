-- Which days of which access logs are to be signed, or may be erased: found without looking at every log, and nothing about them.
create index access_day_unsigned on access_day (day) where note is null;
create index access_day_kept on access_day (provider, day) where erased_at is null;
create policy queue_reads on access_day for select to queue using (true);
grant select (provider, customer, day, note, erased_at) on access_day to queue;
