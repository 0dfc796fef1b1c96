-- The master key changes by itself; what is sealed stays readable, and former ones are destroyed after their time.

/*
 * The master keys that this installation had, by their fingerprints; they themselves lie in files alone. Like the tree they are the
 * installation's as a whole.
 */
create table master_key (
  fingerprint bytea primary key check (octet_length(fingerprint) = 8),
  made_at timestamptz(3) not null,
  -- By when the next one takes its place, and for how many days it is kept then.
  rotates_by timestamptz(3),
  horizon_days smallint not null default 28,
  retired_at timestamptz(3),
  -- Since when no row lies under it.
  unused_at timestamptz(3),
  -- Since when nobody has it.
  destroyed_at timestamptz(3)
);
alter table master_key enable row level security;
create policy app_reads on master_key for select to app using (
  (select current_provider()) is not null and (select current_installation()) is not null);
create policy queue_keeps on master_key to queue using (true);
grant select on master_key to app;
grant select, insert, update on master_key to queue;

/*
 * What was derived from a master key once and has to stay when another one comes: what signs cookies, makes ids and finds addresses.
 * Wrapped like keys; nobody reads the table but through these functions.
 */
create table derived_secret (
  name text primary key,
  wrapped bytea not null
);
alter table derived_secret enable row level security;

/* Those there are, after the given ones were added that were missing. */
create function derived_secrets(names text[], wrappings bytea[]) returns table (name text, wrapped bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.derived_secret as d
  select each.name, each.wrapped from unnest(names, wrappings) as each (name, wrapped)
  on conflict on constraint derived_secret_pkey do nothing;
  return query select d.name, d.wrapped from public.derived_secret d;
end $$;
create function wrap_derived_secret(of_name text, was bytea, becomes bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.derived_secret d set wrapped = becomes where d.name = of_name and d.wrapped = was;
  return found;
end $$;
revoke execute on function derived_secrets from public;
revoke execute on function wrap_derived_secret from public;
grant execute on function derived_secrets to app, queue;
grant execute on function wrap_derived_secret to app, queue;
