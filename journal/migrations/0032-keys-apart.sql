-- Keys have a copy of their own, apart from the database; what was destroyed is remembered, and what the law keeps is blocked.

alter table seal_key
  -- When it was wrapped last: of two copies of a row the later one lies under the newer master key.
  add column wrapped_at timestamptz(3) not null default clock_timestamp(),
  -- What law keeps is blocked when the rest is erased: up to and including this day it opens for nobody without a reason.
  add column blocked_until date,
  -- By which rule: a name in duties/erasure/retention.ts.
  add column blocked_because text,
  add check ((blocked_until is null) = (blocked_because is null)),
  -- The clock, not the beginning of the transaction: a copy of all keys tells by it what was made later.
  alter column made_at set default clock_timestamp();
grant update (wrapped_at, blocked_until, blocked_because) on seal_key to app;
-- Under which master key a row lies, by its fingerprint.
create index seal_key_master on seal_key (substring(wrapped from 2 for 8));
create index seal_key_blocked on seal_key (blocked_until) where blocked_until is not null;
-- Keys are wrapped anew and written apart over all providers at once; what they open is no business of that role.
create policy queue_keeps on seal_key to queue using (true);
grant select, insert, delete, update (wrapped, wrapped_at, blocked_until, blocked_because) on seal_key to queue;

-- What was destroyed, and when: so that no older copy brings it back, and so that one can say since when backups hold nothing readable.
create table destroyed_key (
  provider uuid not null,
  customer uuid not null,
  key_id uuid not null,
  purpose text not null,
  -- How it was blocked before, if it was.
  blocked_until date,
  destroyed_at timestamptz(3) not null default clock_timestamp(),
  primary key (provider, customer, key_id)
);
alter table destroyed_key enable row level security;
create policy app_own on destroyed_key for select to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy queue_reads on destroyed_key for select to queue using (true);
grant select on destroyed_key to app, queue;

create function note_destroyed_key() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.destroyed_key (provider, customer, key_id, purpose, blocked_until)
  values (old.provider, old.customer, old.key_id, old.purpose, old.blocked_until) on conflict do nothing;
  return null;
end $$;
create trigger note_destroyed after delete on seal_key for each row execute function note_destroyed_key();

-- By which a copy of the keys is known to be of this installation: it stays with the database, wherever that is restored.
create table installation_mark (
  mark uuid primary key default gen_random_uuid()
);
alter table installation_mark enable row level security;
insert into installation_mark default values;

create function installation_mark() returns uuid
  language sql stable security definer
  return (select m.mark from public.installation_mark m);
revoke execute on function installation_mark from public;
grant execute on function installation_mark to queue;
