-- A later program may read the same terms and the same facts otherwise. Whose standing that changes is known before anything follows from it.

alter table agreement
  -- The program that looked at it last: a digest of the terms, the law and the engine it brings.
  add column program text,
  -- SHA-256 of where it stood then: what is decided, owed and to be done.
  add column standing_digest bytea check (octet_length(standing_digest) = 32);
grant update (program, standing_digest) on agreement to app;

-- What a program would change in an agreement. Until a person of the provider has released it, its duties are carried out by nobody.
create table standing_change (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  program text not null,
  found_at timestamptz(3) not null,
  -- [{ kind, about, from, to, because: [{ clause, facts }] }]
  changes jsonb not null,
  -- A random id.
  released_by uuid,
  released_at timestamptz(3),
  primary key (provider, customer, agreement, program),
  foreign key (provider, customer, agreement) references agreement,
  check ((released_by is null) = (released_at is null))
);
create index standing_change_waiting on standing_change (provider, customer, agreement) where released_at is null;
alter table standing_change enable row level security;
create policy app_own on standing_change to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (released_by, released_at) on standing_change to app;

-- Which step ran last: a program asks whether it is its own. A number is told, and no table is opened for it.
revoke select on public.migration from queue;
create function last_migration() returns integer
  language sql stable security definer
  begin atomic
    select coalesce(max(number), 0)::integer from public.migration;
  end;
revoke execute on function last_migration from public;
grant execute on function last_migration to queue;
