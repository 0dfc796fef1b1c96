-- A customer of whom nothing runs any more is erased, save what law keeps.

-- Customers of whom nothing runs any more: when what is kept about them is erased or blocked, and what was done then.
create table customer_erasure (
  provider uuid not null,
  customer uuid not null check (customer <> '00000000-0000-0000-0000-000000000000'),
  -- When the last of its contents were erased, by the provider's clock.
  ended_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  -- Why it waits although it is due: a code.
  waits_for text,
  erased_at timestamptz(3),
  -- What was erased and what is blocked until when: purposes and numbers, nothing of anybody.
  receipt jsonb,
  primary key (provider, customer),
  check ((erased_at is null) = (receipt is null))
);
create index customer_erasure_due on customer_erasure (due_at) where erased_at is null;
alter table customer_erasure enable row level security;
create policy app_own on customer_erasure to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update on customer_erasure to app;
create policy queue_reads on customer_erasure for select to queue using (true);
grant select (provider, customer, due_at, erased_at) on customer_erasure to queue;

-- Who looked into what is blocked, and why; sealed under the key of what was looked into, so that it goes with it.
create table blocked_opening (
  provider uuid not null,
  customer uuid not null,
  opening uuid not null,
  agreement uuid not null,
  paper text not null,
  person uuid not null,
  at timestamptz(3) not null,
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, opening),
  foreign key (provider, customer, agreement) references agreement
);
alter table blocked_opening enable row level security;
create policy app_own on blocked_opening to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on blocked_opening to app;

/*
 * Takes away what lies open about a customer of the provider in whose name the transaction stands: names, addresses, accounts,
 * devices, directories, programs; and the persons that are nothing else here. What is sealed goes with its keys.
 */
create function erase_open_words(of_customer uuid) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_provider uuid := public.current_provider();
  belonged uuid[];
  rows bigint;
  done jsonb := '{}';
begin
  if of_provider is null or not public.every_customer()
    or of_customer is null or of_customer = '00000000-0000-0000-0000-000000000000' then
    raise exception 'Only a provider erases, and only one of its customers.' using errcode = '42501';
  end if;
  select coalesce(array_agg(distinct person), '{}') into belonged
    from public.membership m where m.provider = of_provider and m.customer = of_customer;

  delete from public.account_holder where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('accounts', rows);
  update public.content_grant set person_name = '', granted_by_name = null, reason = '-', scope = '-'
    where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('grants', rows);
  update public.identity_copy
    set content = '', destroyed_at = coalesce(destroyed_at, now()),
      destroyed_by = coalesce(destroyed_by, '00000000-0000-0000-0000-000000000000'::uuid)
    where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('identity copies', rows);
  delete from public.vpn_network where provider = of_provider and customer = of_customer;
  delete from public.vpn_device where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('devices', rows);
  update public.vpn_loan set tracking = null where provider = of_provider and customer = of_customer;
  delete from public.directory where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('directories', rows);
  delete from public.webhook where provider = of_provider and customer = of_customer;
  delete from public.api_token where provider = of_provider and customer = of_customer;
  delete from public.kept_answer where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('answers', rows);
  delete from public.invitation where provider = of_provider and customer = of_customer;
  get diagnostics rows = row_count; done := done || jsonb_build_object('invitations', rows);
  -- A keyed digest still finds whoever knows the address.
  update public.application set address_digest = sha256(uuid_send(gen_random_uuid()))
    where provider = of_provider and customer = of_customer;
  delete from public.membership where provider = of_provider and customer = of_customer;

  delete from access.verification v using access.person p
    where p.id = any (belonged) and (position(p.id::text in v.value) > 0 or position(p.email in lower(v.value)) > 0)
      and not exists (select from public.membership m where m.person = p.id);
  delete from access.person p
    where p.id = any (belonged) and not exists (select from public.membership m where m.person = p.id);
  get diagnostics rows = row_count; done := done || jsonb_build_object('persons', rows);
  return done;
end $$;
revoke execute on function erase_open_words from public;
grant execute on function erase_open_words to app;
