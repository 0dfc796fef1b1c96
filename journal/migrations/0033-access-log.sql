-- Who has read, written and changed what of people, and by whose leave. Rows are numbered for each customer without a gap, and each
-- head is the hash of the one before and of the row: nothing can be changed or taken out of it without its being seen. The provider's
-- own content lies under the customer of zeros, which no customer sees here.

-- How far each customer's log has come.
create table access_log (
  provider uuid not null,
  customer uuid not null,
  size bigint not null default 0 check (size >= 0),
  head bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(head) = 32),
  -- Rows are written under this day or a later one; a day that was signed gets no more.
  day date not null default '-infinity',
  primary key (provider, customer)
);

-- Each day on which something was written. It stays when its rows are gone, so that completeness reaches across.
create table access_day (
  provider uuid not null,
  customer uuid not null,
  day date not null,
  first bigint not null check (first > 0),
  last bigint not null,
  -- After its last row.
  head bytea not null check (octet_length(head) = 32),
  -- The note by which the installation has signed it, once the day was over.
  note text,
  -- When its rows were erased, and the clause that lets them.
  erased_at timestamptz(3),
  erased_by text,
  primary key (provider, customer, day),
  foreign key (provider, customer) references access_log,
  check ((erased_at is null) = (erased_by is null))
);

create table access_entry (
  provider uuid not null,
  customer uuid not null,
  number bigint not null check (number > 0),
  at timestamptz(3) not null,
  -- The random id of whoever it was, or the name of a program; null for Klausel itself and for whoever had not signed in.
  person text,
  kind text not null,
  -- The row as it is hashed: ids, kinds and times, nothing of what was seen.
  entry text not null,
  -- What a field of a person was and is.
  sealed bytea,
  key_id uuid,
  primary key (provider, customer, number),
  check ((sealed is null) = (key_id is null))
);
-- For a provider's own view over all its customers.
create index access_entry_at on access_entry (provider, at desc);

alter table access_log enable row level security;
alter table access_day enable row level security;
alter table access_entry enable row level security;
create policy app_own on access_log to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy app_own on access_day to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy app_reads on access_entry for select to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy app_writes on access_entry for insert to app with check (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
-- Only rows of a day that was given up before can go.
create policy app_erases on access_entry for delete to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer()))
  and number <= (
    select max(d.last) from access_day d
    where d.provider = access_entry.provider and d.customer = access_entry.customer and d.erased_at is not null));
grant select, insert, update on access_log, access_day to app;
grant select, insert, delete on access_entry to app;

-- Whose days are to be signed, and nothing about them.
create policy queue_reads on access_log for select to queue using (true);
grant select (provider, customer, day) on access_log to queue;

/*
 * Writes rows, each behind the last one of its customer, in one statement and one commit. Rows of one customer stand together. It goes
 * into the provider's scope by itself, so that no round is lost on that.
 */
create function write_accesses(
  of_provider uuid, on_day date, customers uuid[], ats timestamptz[], persons text[], kinds text[], entries text[],
  seals bytea[], seal_keys uuid[]
) returns void language plpgsql as $$
declare
  numbers bigint[] := '{}';
  place integer := 1;
  whose uuid;
  began bigint;
  latest bigint;
  chain bytea;
  written_on date;
begin
  perform set_config('klausel.provider', of_provider::text, true), set_config('klausel.customer', '*', true);
  while place <= cardinality(customers) loop
    whose := customers[place];
    select size, head, greatest(day, on_day) into latest, chain, written_on
    from access_log where provider = of_provider and customer = whose for update;
    if not found then
      insert into access_log (provider, customer) values (of_provider, whose) on conflict do nothing;
      continue;
    end if;
    began := latest + 1;
    while place <= cardinality(customers) and customers[place] = whose loop
      latest := latest + 1;
      chain := sha256(chain || int8send(latest) || sha256(convert_to(entries[place], 'UTF8')));
      numbers := numbers || latest;
      place := place + 1;
    end loop;
    update access_log set size = latest, head = chain, day = written_on where provider = of_provider and customer = whose;
    insert into access_day (provider, customer, day, first, last, head)
    values (of_provider, whose, written_on, began, latest, chain)
    on conflict (provider, customer, day) do update set last = excluded.last, head = excluded.head;
  end loop;
  insert into access_entry (provider, customer, number, at, person, kind, entry, sealed, key_id)
  select of_provider, r.* from unnest(customers, numbers, ats, persons, kinds, entries, seals, seal_keys) as r;
end $$;
revoke execute on function write_accesses from public;
grant execute on function write_accesses to app;
