-- Numbers of invoices that stay without a paper, and papers that were taken back after their duty had fallen away.

-- A person has recorded why a number stays without a paper. While the record stands no paper is made under the number.
create table number_unused (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  -- What the number was given for: issueInvoice:fee 2026-05#1.
  paper text not null,
  recorded_at timestamptz(3) not null,
  -- The random id of a person.
  recorded_by text not null,
  why text not null check (why in ('nothing owed', 'issued by hand', 'issued under another number')),
  -- What the person adds, sealed as the voucher would have been.
  sealed bytea,
  key_id uuid,
  -- The number is needed after all.
  taken_back_at timestamptz(3),
  taken_back_by text,
  primary key (provider, customer, agreement, paper, recorded_at),
  foreign key (provider, customer, agreement) references agreement,
  check ((sealed is null) = (key_id is null)),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index number_unused_stands on number_unused (provider, customer, agreement, paper) where taken_back_at is null;
alter table number_unused enable row level security;
create policy app_own on number_unused to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (taken_back_at, taken_back_by) on number_unused to app;

-- A paper whose duty had fallen away before it left was taken back by another, since a person confirmed that.
create table paper_taken_back (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  paper text not null,
  by_paper text not null,
  -- The random id of a person.
  confirmed_by text not null,
  confirmed_at timestamptz(3) not null,
  primary key (provider, customer, agreement, paper),
  foreign key (provider, customer, agreement) references agreement
);
alter table paper_taken_back enable row level security;
create policy app_own on paper_taken_back to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on paper_taken_back to app;

-- What fell away, to find among it what was on paper already.
create index duty_dropped on duty (provider, act) where state = 'dropped';
