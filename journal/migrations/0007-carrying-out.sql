-- Who carries duties out, how many a day, and after whose approval.

-- Two more states of a duty:
--   rejected  a person decided against it; it stays owed, and stays as it is until something else is owed
--   bounded   as many as the provider allows were carried out on that day; it waits for the next day or for a person
alter table duty drop constraint duty_state_check;
alter table duty
  add constraint duty_state_check
    check (state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded', 'done', 'dropped')),
  -- The day on which it was counted among the harmful ones, so that a second try is not counted again.
  add column counted_on date,
  -- The day at whose bound it waits.
  add column bounded_on date;
create index duty_bounded on duty (provider, bounded_on) where state = 'bounded';
-- It follows from the journal and may be emptied.
grant delete on duty to app;

-- What people decided about a duty. It is no cache: a queue that is emptied and filled again finds it here. The content
-- belongs to the key, so that nobody's approval of one thing is taken for the approval of another.
create table duty_decision (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  duty text not null,
  content text not null,
  -- A random id.
  person text not null,
  decision text not null check (decision in ('approved', 'rejected')),
  at timestamptz(3) not null,
  primary key (provider, customer, agreement, duty, content, person),
  foreign key (provider, customer, agreement) references agreement
);

alter table duty_decision enable row level security;
create policy app_own on duty_decision to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on duty_decision to app;

-- What a provider has set for a kind of duty; a kind without a row is carried out as the program's defaults say.
create table duty_rule (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  act text not null,
  carried_out text not null check (carried_out in ('at once', 'after approval by one', 'after approval by two', 'never')),
  -- Of harmful ones, how many in a day; null for as many as come.
  harmful_per_day integer check (harmful_per_day >= 0),
  primary key (provider, customer, act)
);

alter table duty_rule enable row level security;
create policy app_reads on duty_rule for select to app using (
  provider = (select current_provider()) and (select current_installation()) is not null);
create policy app_sets on duty_rule to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on duty_rule to app;

-- How many harmful duties of a kind a provider's day has seen.
create table harm_of_day (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  act text not null,
  day date not null,
  carried_out integer not null default 0,
  -- The person who lifted the bound for this day.
  lifted_by text,
  primary key (provider, customer, act, day)
);

alter table harm_of_day enable row level security;
create policy app_own on harm_of_day to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on harm_of_day to app;

-- graphile-worker keeps its jobs in a schema of its own and makes its tables itself when it starts. Its tables have
-- row-level security without policies: whoever is not their owner sees no job and is told nothing about it. Making the
-- schema would ask for the right to make any; so it is here already, with the one table by which it knows its own state.
create schema graphile_worker authorization queue;
create table graphile_worker.migrations (
  id integer primary key,
  ts timestamptz not null default now(),
  breaking boolean not null default false
);
alter table graphile_worker.migrations owner to queue;

/*
 * Queues jobs for duties of the provider in whose name the transaction stands, in that transaction. A job carries ids
 * alone; a job queued again for the same duty takes the place of the one that still waits.
 */
create schema queue authorization queue;
create function queue.carry_out(customers uuid[], agreements uuid[], duties text[], attempts integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_provider uuid := public.current_provider();
begin
  if of_provider is null or cardinality(duties) = 0 then return; end if;
  perform graphile_worker.add_jobs(array(
    select row(
      'carry out',
      json_build_object('provider', of_provider, 'customer', d.customer, 'agreement', d.agreement, 'duty', d.duty),
      null, null, attempts, d.agreement || ' ' || d.duty, null, null)::graphile_worker.job_spec
    from unnest(customers, agreements, duties) as d (customer, agreement, duty)));
end $$;
alter function queue.carry_out owner to queue;
revoke execute on function queue.carry_out from public;
grant usage on schema queue to app;
grant execute on function queue.carry_out to app;
