-- The keys of what is sealed: one for each person or customer and purpose, wrapped by a master key that lies outside the
-- database. Deleting the row destroys the key, and with it everything sealed under it; backups keep a copy until they
-- expire, and so does the space of the deleted row until vacuum has passed.

create table seal_key (
  provider uuid not null,
  customer uuid not null,
  key_id uuid not null,
  -- The person whose key it is; the id of zeros for the customer's own.
  person uuid not null,
  purpose text not null,
  wrapped bytea not null,
  made_at timestamptz(3) not null default now(),
  primary key (provider, customer, key_id),
  unique (provider, customer, person, purpose)
);

alter table seal_key enable row level security;
create policy app_own on seal_key to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
-- The wrapping alone may change, when the master key does. The same right lets a writer hold a key against its deletion.
grant select, insert, delete, update (wrapped) on seal_key to app;

/* Whether a master key is still needed: a new one may be made only while nothing is sealed, in whosever name. */
create function anything_sealed() returns boolean
  language sql stable security definer
  return exists (select from public.seal_key);
