-- How far an agreement was looked at, and what was seen. All of it follows from the journal and may be emptied.

alter table agreement
  -- Time was looked at up to here; null before the first fact.
  add column looked_at timestamptz(3),
  -- The last fact of the installation that was taken in, other than the beginning of days.
  add column installation_number integer not null default 0,
  -- Why the program could not go on with this agreement: the name of a defect, never its message. Its next moment is null
  -- then, so that the day passes it by; whoever tells it something tries again.
  add column halted text;
grant update (looked_at, installation_number, halted) on agreement to app;

-- Agreements that have not yet taken in what happened to the installation.
create index agreement_installation on agreement (provider, installation_number);

create table line (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- 1, 2, 3 … in the order in which it was seen.
  place integer not null check (place > 0),
  -- From when it is so; a fact learned late may turn the past.
  at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  -- As the command line prints it, with the clauses and facts it rests on.
  content jsonb not null,
  -- Not tied to its agreement by a foreign key: that would cost more than writing the line, and a cache may be wrong.
  primary key (provider, customer, agreement, place)
);

alter table line enable row level security;
create policy app_own on line to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, delete on line to app;

-- The clock of a provider whose time is a scenario's own. Without a row a provider lives in real time.
create table clock (
  provider uuid not null,
  -- Always the id of zeros: a clock is the installation's.
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  now timestamptz(3) not null,
  primary key (provider, customer)
);

alter table clock enable row level security;
create policy app_reads on clock for select to app using (
  provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_sets on clock to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
create policy queue_reads on clock for select to queue using (true);
grant select, insert, update (now) on clock to app;
grant select on clock to queue;
