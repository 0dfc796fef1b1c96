-- What happened. Facts are only ever added: the program's role can neither change nor delete one.

create table agreement (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- The terms by name, and the version of each of their documents that this agreement is bound to.
  terms text not null,
  versions jsonb not null,
  -- The number of its last fact. Whoever appends says which one that was, and is refused if it no longer is.
  last_number integer not null default 0,
  -- The next moment at which its standing can change; null if time alone changes nothing any more.
  next_at timestamptz(3),
  primary key (provider, customer, agreement)
) with (fillfactor = 80);

-- The day asks for what has come due, and for nothing else.
create index agreement_next on agreement (provider, next_at) where next_at is not null;

-- Each provider has one agreement for what happens to the installation as a whole.
create unique index agreement_of_installation on agreement (provider, customer)
  where customer = '00000000-0000-0000-0000-000000000000';

create table fact (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- 1, 2, 3 … within the agreement, without a gap.
  number integer not null,
  at timestamptz(3) not null,
  learned_at timestamptz(3) not null,
  kind text not null,
  -- Random ids, kinds, days, amounts: never anything of a person.
  clear jsonb not null,
  -- All else, encrypted under a key that can be destroyed. The fact outlives the key, hence no foreign key.
  sealed bytea,
  key_id uuid,
  -- SHA-256(0x00 ‖ canonical form of what is not sealed ‖ SHA-256(sealed)).
  leaf bytea not null,
  -- The transaction that wrote it: how the sequencer finds what is new. Nobody can choose it.
  written_in xid8 not null default pg_current_xact_id(),
  primary key (provider, customer, agreement, number),
  foreign key (provider, customer, agreement) references agreement,
  -- One constraint: each is read and prepared anew by every statement that appends.
  check (
    number > 0 and jsonb_typeof(clear) = 'object' and octet_length(leaf) = 32 and (sealed is null) = (key_id is null))
);

create index fact_written_in on fact (written_in);

-- Messages from outside that became facts, so that one that is delivered again finds what it did the first time.
create table received (
  provider uuid not null,
  customer uuid not null,
  -- SHA-256 of the key the message came with: such keys may name persons.
  message bytea not null check (octet_length(message) = 32),
  agreement uuid not null,
  first_number integer not null,
  last_number integer not null,
  received_at timestamptz(3) not null default now(),
  primary key (provider, customer, message),
  foreign key (provider, customer, agreement) references agreement
);

-- Where an agreement stood when it was last looked at. A cache: it may be emptied at any time, and a row counts only while
-- terms, last facts and engine are the ones it was made with.
create table standing (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  terms text not null,
  -- The last fact of the agreement and of the installation that it knows.
  number integer not null,
  installation_number integer not null,
  engine text not null,
  content jsonb not null,
  primary key (provider, customer, agreement),
  foreign key (provider, customer, agreement) references agreement
) with (fillfactor = 80);

alter table agreement enable row level security;
alter table fact enable row level security;
alter table received enable row level security;
alter table standing enable row level security;

create policy app_reads on agreement for select to app using (
  provider = (select current_provider())
  and (customer = (select current_customer()) or customer = (select current_installation()) or (select every_customer())));
create policy app_opens on agreement for insert to app with check (
  provider = current_provider() and (customer = current_customer() or every_customer()));
-- What is checked once for a row is spelled out; what may be compared with many rows is asked for once, in a subselect.
create policy app_continues on agreement for update to app using (
  provider = current_provider() and (customer = current_customer() or every_customer()));
create policy queue_reads on agreement for select to queue using (true);
grant select, insert, update (last_number, next_at) on agreement to app;
grant select (provider, customer, agreement, next_at) on agreement to queue;

create policy app_reads on fact for select to app using (
  provider = (select current_provider())
  and (customer = (select current_customer()) or customer = (select current_installation()) or (select every_customer())));
create policy app_appends on fact for insert to app with check (
  provider = current_provider() and (customer = current_customer() or every_customer()));
create policy queue_reads on fact for select to queue using (true);
grant select, insert (provider, customer, agreement, number, at, learned_at, kind, clear, sealed, key_id, leaf) on fact to app;
grant select (provider, customer, agreement, number, leaf, written_in) on fact to queue;

create policy app_own on received to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on received to app;

create policy app_own on standing to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on standing to app;

/*
 * Appends to any number of agreements of one provider, each wholly or not at all, one after the other as given: callers give
 * them in one order, by customer and agreement, so that two of them never wait for each other in a circle. For each
 * agreement it knows it answers with
 *   appended   from first to last
 *   repeated   the message was there before and became the facts first to last of the agreement named
 *   moved on   the last fact is not the expected one but last; nothing was written
 * and says nothing about an agreement it does not know.
 */
create function append_facts(
  of_provider uuid,
  -- what klausel.customer is to be for this transaction; null where the caller has set both settings before
  scope text,
  -- one element for each agreement
  customers uuid[], agreements uuid[], expectations integer[], counts integer[], messages bytea[],
  next_ats timestamptz[], next_ats_told boolean[],
  -- one element for each fact; place says to which of the agreements above it belongs, counted from 1
  places integer[], numbers integer[], ats timestamptz[], learned_ats timestamptz[], kinds text[], clears jsonb[],
  seals bytea[], key_ids uuid[], leaves bytea[]
) returns table (place integer, outcome text, in_agreement uuid, first integer, last integer)
language plpgsql as $$
declare
  seen integer;
  earlier received;
  accepted integer[] := '{}';
begin
  if scope is not null then
    scope := set_config('klausel.customer', scope, true);
    scope := set_config('klausel.provider', of_provider::text, true);
  end if;

  for n in 1 .. array_length(agreements, 1) loop
    place := n;
    in_agreement := agreements[n];
    first := expectations[n] + 1;
    last := expectations[n] + counts[n];

    if messages[n] is not null then
      -- Deliveries of one message to one agreement come one after the other through this lock.
      select a.last_number into seen from agreement a
      where a.provider = of_provider and a.customer = customers[n] and a.agreement = agreements[n]
      for no key update;
      continue when not found;
      earlier := null;
      select * into earlier from received r
      where r.provider = of_provider and r.customer = customers[n] and r.message = messages[n];
      if not found and seen = expectations[n] then
        insert into received (provider, customer, message, agreement, first_number, last_number)
        values (of_provider, customers[n], messages[n], agreements[n], first, last)
        on conflict do nothing;
        if not found then -- delivered at the same time to another agreement, whose lock this one does not hold
          select * into strict earlier from received r
          where r.provider = of_provider and r.customer = customers[n] and r.message = messages[n];
        end if;
      end if;
      if earlier.agreement is not null then
        outcome := 'repeated';
        in_agreement := earlier.agreement;
        first := earlier.first_number;
        last := earlier.last_number;
        return next;
        continue;
      end if;
    end if;

    update agreement a
    set last_number = a.last_number + counts[n],
        next_at = case when next_ats_told[n] then next_ats[n] else a.next_at end
    where a.provider = of_provider and a.customer = customers[n] and a.agreement = agreements[n]
      and a.last_number = expectations[n];
    if found then
      accepted := accepted || n;
      outcome := 'appended';
      return next;
    else
      -- Locking finds only what may be written: to a customer who may merely read it, it is as if it were not there.
      select a.last_number into seen from agreement a
      where a.provider = of_provider and a.customer = customers[n] and a.agreement = agreements[n]
      for no key update;
      continue when not found;
      outcome := 'moved on';
      first := null;
      last := seen;
      return next;
    end if;
  end loop;

  -- By far the most often it is one fact, and then there is no need to take arrays apart row by row.
  if array_length(places, 1) = 1 then
    if array_length(accepted, 1) = 1 then
      insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, sealed, key_id, leaf)
      values (of_provider, customers[1], agreements[1], numbers[1], ats[1], learned_ats[1], kinds[1], clears[1], seals[1], key_ids[1], leaves[1]);
    end if;
  else
    insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, sealed, key_id, leaf)
    select of_provider, customers[places[f]], agreements[places[f]], numbers[f],
      ats[f], learned_ats[f], kinds[f], clears[f], seals[f], key_ids[f], leaves[f]
    from generate_series(1, array_length(places, 1)) as f
    where places[f] = any (accepted);
  end if;
end $$;

revoke execute on function append_facts from public;
grant execute on function append_facts to app;
