-- Services in which people work follow who belongs to a customer: they are told soon who has come and who has left, of all
-- providers at once, and never as what.
create policy queue_reads on membership for select to queue using (true);
grant select (provider, customer, person, from_at, until_at) on membership to queue;
create index membership_came on membership (from_at);
create index membership_left on membership (until_at) where until_at is not null;
