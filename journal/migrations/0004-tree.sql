-- The order of all facts of all providers, and the Merkle tree over them in that order: one log with one root, so that
-- one witnessed root speaks for every tenant. The sequencer writes here after the facts are committed; nothing that
-- appends ever waits for it. These tables belong to the installation as a whole: a position has no tenant.

create table sequenced (
  -- 0, 1, 2 … without a gap: the leaf's place in the tree.
  position bigint primary key,
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  number integer not null,
  unique (provider, customer, agreement, number)
);

-- Hashes of complete subtrees: level 0 holds the leaf hashes, each further level the roots over 256 of the one below.
create table tree_tile (
  level smallint not null,
  index bigint not null,
  -- Up to 256 hashes of 32 bytes; only the last tile of a level becomes longer.
  hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
  primary key (level, index)
);
-- Hashes do not compress; trying costs time.
alter table tree_tile alter column hashes set storage external;

create table tree (
  one boolean primary key default true check (one),
  size bigint not null default 0,
  -- The root of the tree of that size; at first that of the empty tree.
  root bytea not null default sha256('') check (octet_length(root) = 32),
  -- Every fact that an earlier transaction of this server wrote has its position.
  sequenced_until xid8 not null default '0',
  -- The server whose transactions these are. Facts restored on another one carry numbers that mean nothing there.
  server text not null default '',
  -- Set while all facts are gone through because the server is new: where to go on once that is done.
  go_on_from xid8
);
insert into tree default values;

alter table sequenced enable row level security;
alter table tree_tile enable row level security;
alter table tree enable row level security;

create policy app_reads on sequenced for select to app using (
  provider = (select current_provider())
  and (customer = (select current_customer()) or customer = (select current_installation()) or (select every_customer())));
create policy queue_writes on sequenced to queue using (true);
grant select on sequenced to app;
grant select, insert on sequenced to queue;

-- A hash over the facts of all tells nothing about any of them, and every proof needs it.
create policy app_reads on tree_tile for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy queue_writes on tree_tile to queue using (true);
grant select on tree_tile to app;
grant select, insert, update (hashes) on tree_tile to queue;

create policy app_reads on tree for select to app using ((select current_provider()) is not null and (select current_installation()) is not null);
create policy queue_writes on tree to queue using (true);
grant select (size, root) on tree to app;
grant select, update on tree to queue;
