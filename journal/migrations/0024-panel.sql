-- A provider attaches a panel that he already runs: orders on the services that it sees to go there, signed.
create table panel (
  provider uuid not null,
  -- Zeros: it is the provider's own.
  customer uuid not null,
  url text not null,
  -- The items that it sees to, by name or with a star at the end; none for all of them.
  items text[] not null default '{}',
  -- What orders and answers are signed with.
  secret bytea not null,
  key_id uuid not null,
  attached_at timestamptz(3) not null default now(),
  primary key (provider, customer)
);
alter table panel enable row level security;
create policy app_own on panel to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on panel to app;
