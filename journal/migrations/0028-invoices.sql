-- Invoices: the rows of their numbers, what left under them, and what keeps one from leaving.

-- The last number that an issuer has given in a row: RE-2026.
create table invoice_series (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  series text not null,
  last int not null check (last >= 0),
  primary key (provider, customer, series)
);
alter table invoice_series enable row level security;
create policy app_own on invoice_series to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update (last) on invoice_series to app;

-- Which number belongs to which cause: a cause has one number for good, and a number one cause. They are the issuer's, over all its
-- customers.
create table invoice_number (
  provider uuid not null,
  customer uuid not null check (customer = '00000000-0000-0000-0000-000000000000'),
  series text not null,
  place int not null check (place > 0),
  number text not null,
  -- The duty that asked for it: issueInvoice:fee 2026-05#1, of an agreement of this customer.
  of_customer uuid not null,
  agreement uuid not null,
  paper text not null,
  issued_on date not null,
  reserved_at timestamptz(3) not null,
  primary key (provider, customer, series, place),
  unique (provider, customer, number),
  unique (provider, customer, agreement, paper)
);
alter table invoice_number enable row level security;
create policy app_own on invoice_number to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on invoice_number to app;

-- What left under a number, beside its paper: the bill and the invoice as data, so that a correction can take it back line by line, and
-- the file for machines as it left.
create table e_invoice (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  paper text not null,
  -- Whether the file lies in the paper alone or leaves beside it.
  form text not null check (form in ('ZUGFeRD', 'XRechnung UBL')),
  -- SHA-256 of the file.
  digest bytea not null check (octet_length(digest) = 32),
  sealed bytea not null,
  key_id uuid not null,
  primary key (provider, customer, agreement, paper),
  foreign key (provider, customer, agreement) references agreement
);
alter table e_invoice enable row level security;
create policy app_own on e_invoice to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert on e_invoice to app;

-- What keeps a bill from leaving, by name; gone once it has left.
create table invoice_obstacle (
  provider uuid not null,
  customer uuid not null,
  agreement uuid not null,
  paper text not null,
  -- LETTERHEAD_MISSING, RULE_BROKEN …
  code text not null,
  -- The rules of the norm that are broken, by their official names.
  rules text[] not null default '{}',
  noted_at timestamptz(3) not null,
  primary key (provider, customer, agreement, paper),
  foreign key (provider, customer, agreement) references agreement
);
alter table invoice_obstacle enable row level security;
create policy app_own on invoice_obstacle to app using (
  provider = (select current_provider()) and (customer = (select current_customer()) or (select every_customer())));
grant select, insert, update, delete on invoice_obstacle to app;
