-- The VPN by which customers reach what they were sold: a private network for each agreement, the devices that may connect, and
-- the routers that are lent.

/* The private network of an agreement. Its number is one of the whole gateway, and no two agreements share it. */
create table vpn_network (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  number integer not null check (number >= 1),
  ipv4 text not null,
  ipv6 text not null,
  -- How the service stands; who is connected follows from it.
  state text not null default 'closed' check (state in ('open', 'read-only', 'closed', 'export-only')),
  -- Goes up with every change of the network and its devices, so that the gateway sees by one number that it has to look.
  edition bigint not null default 1,
  primary key (provider, customer, agreement)
);
alter table vpn_network enable row level security;
create policy app_own on vpn_network to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (state, edition), delete on vpn_network to app;
-- The gateway is one for all: it sees which providers have networks, and whether anything has changed.
create policy queue_reads on vpn_network for select to queue using (true);
grant select (provider, customer, agreement, number, edition) on vpn_network to queue;

/* A device that may connect, or might once. The private half of its key is with the device; where the provider sets it up, sealed. */
create table vpn_device (
  provider uuid not null,
  customer uuid not null,
  vpn_device uuid not null,
  agreement uuid not null,
  kind text not null check (kind in ('router', 'own equipment', 'computer', 'phone')),
  system text not null check (system in ('windows', 'macos', 'linux', 'ios', 'android', 'other')),
  title text not null,
  public_key text not null check (public_key ~ '^[A-Za-z0-9+/]{43}=$'),
  host smallint not null check (host between 1 and 254),
  sealed bytea,
  key_id uuid,
  made_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  -- The last handshake that the gateway saw.
  seen_at timestamptz(3),
  primary key (provider, customer, vpn_device),
  foreign key (provider, customer, agreement) references vpn_network on delete cascade,
  check ((sealed is null) = (key_id is null))
);
create unique index vpn_device_host on vpn_device (provider, customer, agreement, host) where ended_at is null;
create index on vpn_device (public_key) where ended_at is null;
alter table vpn_device enable row level security;
create policy app_own on vpn_device to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (title, public_key, sealed, key_id, ended_at, seen_at), delete on vpn_device to app;

/* Who was connected when, from where, and how much went over the tunnel: one row from the first handshake to the last. */
create table vpn_connection (
  provider uuid not null,
  customer uuid not null,
  vpn_device uuid not null,
  began_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  from_address text not null,
  received bigint not null default 0,
  sent bigint not null default 0,
  primary key (provider, customer, vpn_device, began_at),
  foreign key (provider, customer, vpn_device) references vpn_device on delete cascade
);
create index on vpn_connection (provider, last_at);
alter table vpn_connection enable row level security;
create policy app_own on vpn_connection to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (last_at, from_address, received, sent), delete on vpn_connection to app;

/* The routers that a provider lends; they belong to it alone, so to no customer. */
create table vpn_router (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  vpn_router uuid not null,
  serial text not null,
  model text not null,
  entered_at timestamptz(3) not null default now(),
  -- Lost, broken, sold: it is lent no more.
  retired_at timestamptz(3),
  primary key (provider, customer, vpn_router),
  unique (provider, customer, serial)
);
alter table vpn_router enable row level security;
create policy app_own on vpn_router to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (retired_at) on vpn_router to app;

/* A router at a customer: chosen for an agreement, sent, returned. A router can be lent again and again. */
create table vpn_loan (
  provider uuid not null,
  customer uuid not null,
  vpn_loan uuid not null,
  agreement uuid not null,
  vpn_router uuid not null,
  serial text not null,
  model text not null,
  -- What facts call it: `router FX-2041`, with a number where the agreement had the same one before.
  equipment text not null,
  -- Its profile. It goes with what is erased; that a router is out does not.
  vpn_device uuid not null,
  assigned_at timestamptz(3) not null default now(),
  -- Days of the provider's calendar.
  sent_on date,
  tracking text,
  returned_on date,
  -- Put back into the stock without ever having left it.
  withdrawn_at timestamptz(3),
  primary key (provider, customer, vpn_loan),
  check (returned_on is null or sent_on is not null),
  check (withdrawn_at is null or sent_on is null)
);
create index on vpn_loan (provider, customer, agreement);
create index on vpn_loan (provider, vpn_router) where returned_on is null and withdrawn_at is null;
alter table vpn_loan enable row level security;
create policy app_own on vpn_loan to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (sent_on, tracking, returned_on, withdrawn_at) on vpn_loan to app;

/*
 * The first number of a network that nobody has, whoever's networks there are. Whoever asks is alone with it until his transaction
 * ends, so that nobody else is given the same.
 */
create function free_vpn_number(last integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('klausel vpn numbers', 0));
  return (
    select min(n) from generate_series(1, last) as n
    where not exists (select from public.vpn_network where number = n));
end $$;
revoke execute on function free_vpn_number from public;
grant execute on function free_vpn_number to app;

/*
 * Whether a device has this key already, whoever's it is: on a gateway a key is one device. Whoever asks is alone with the key until
 * his transaction ends.
 */
create function is_vpn_key_taken(named text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('klausel vpn key ' || named, 0));
  return exists (select from public.vpn_device where public_key = named and ended_at is null);
end $$;
revoke execute on function is_vpn_key_taken from public;
grant execute on function is_vpn_key_taken to app;
