-- The inbox: when an approval counts, who sees to a duty, until when it sleeps, and the views that people keep.

alter table duty
  -- Approved, and not carried out before this instant of the world's time: so long the approval can be undone.
  add column not_before timestamptz(3),
  -- When it was done, in the provider's time, as its receipt says.
  add column done_at timestamptz(3);
create index duty_done on duty (provider, done_at) where state = 'done';

-- The inbox by deadline, page by page; what has no deadline comes last.
create index duty_by_deadline on duty (provider, (coalesce(by, 'infinity'::timestamptz)), agreement, id)
  where state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded');
drop index duty_inbox;

alter table duty_decision
  -- From when on the last approval counts, in the world's time; null: at once.
  add column not_before timestamptz(3),
  -- Where the duty was when it was rejected, so that it can go back there.
  add column was text check (was in ('approval', 'person', 'bounded')),
  -- Why it was rejected; sealed, since people write what they like.
  add column sealed bytea,
  add column key_id uuid,
  -- Whoever decided has taken it back: it counts no longer, and the same person may decide anew.
  add column undone_at timestamptz(3),
  add check ((sealed is null) = (key_id is null));
grant update (decision, at, not_before, was, sealed, key_id, undone_at) on duty_decision to app;

alter table duty_rule
  -- For harmful duties: how long an approval can be undone before it is carried out.
  add column grace_seconds integer not null default 0 check (grace_seconds between 0 and 3600);

-- What people arranged about a duty that waits. It is no cache: a queue that is filled again finds it here.
create table duty_handling (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  duty text not null,
  -- Who sees to it; null: nobody in particular.
  assigned_to uuid,
  -- Out of sight before this day, as long as the duty has this content.
  snoozed_until date,
  content text,
  primary key (provider, customer, agreement, duty),
  foreign key (provider, customer, agreement) references agreement,
  check ((snoozed_until is null) = (content is null))
);
alter table duty_handling enable row level security;
create policy app_own on duty_handling to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (assigned_to, snoozed_until, content) on duty_handling to app;

-- A filter and an order under a name: of one person, or of everybody in the provider's house.
create table saved_view (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  view uuid not null,
  -- Whose it is.
  person uuid not null,
  name text not null check (length(name) between 1 and 60),
  shared boolean not null,
  content jsonb not null,
  primary key (provider, customer, view),
  unique (provider, customer, person, name)
);
alter table saved_view enable row level security;
create policy app_own on saved_view to app using (provider = (select current_provider()) and (select every_customer()));
grant select, insert, delete, update (shared, content) on saved_view to app;

-- An agreement's name stands in its application: the inbox opens those of a page, and a search those of all that wait.
create index fact_application on fact (provider, customer, agreement) where kind = 'applicationReceived';

/*
 * Queues jobs for duties of the provider in whose name the transaction stands, in that transaction, each for its time or for
 * now. A job carries ids alone; a job queued again for the same duty takes the place of the one that still waits.
 */
drop function queue.carry_out(uuid[], uuid[], text[], integer);
create function queue.carry_out(
  customers uuid[], agreements uuid[], duties text[], not_before timestamptz[], attempts integer
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_provider uuid := public.current_provider();
begin
  if of_provider is null or cardinality(duties) = 0 then return; end if;
  perform graphile_worker.add_jobs(array(
    select row(
      'carry out',
      json_build_object('provider', of_provider, 'customer', d.customer, 'agreement', d.agreement, 'duty', d.duty),
      null, d.not_before, attempts, d.agreement || ' ' || d.duty, null, null)::graphile_worker.job_spec
    from unnest(customers, agreements, duties, not_before) as d (customer, agreement, duty, not_before)));
end $$;
alter function queue.carry_out owner to queue;
revoke execute on function queue.carry_out from public;
grant execute on function queue.carry_out to app;
