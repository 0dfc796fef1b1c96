-- Who may see what.
--
-- Every row names its provider and its customer, first of all in its keys: unique and foreign keys are checked past all
-- policies, so a key without them would tell one tenant what another one has. Policies of row-level security compare
-- both with two settings that a transaction makes for itself (`set_config(…, true)`) and that end with it:
--
--   klausel.provider   the provider's id
--   klausel.customer   a customer's id; the id of zeros for the installation's own agreement; or * for every customer
--                      of that provider (a clerk's inbox, the day)
--
-- Without both settings nothing is visible and nothing can be written. What belongs to no customer, such as an outage,
-- stands under the customer id of zeros; a customer sees it and can not write it.
--
-- Roles exist before the first migration runs; migrations run as `owner`, to whom all tables belong.
--   app    acts and views, always inside a provider and a customer
--   queue  work behind the scenes over all providers; it reads places and hashes, never what a fact says
--   auth   accounts and sessions; it has no right here
-- Policies do not bind the owner: he migrates and backs up, nothing else signs in as him.

create function current_provider() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('klausel.provider', true), '')::uuid;

/* Null while none is set and while every customer is. */
create function current_customer() returns uuid
  language sql stable parallel safe
  return nullif(nullif(current_setting('klausel.customer', true), ''), '*')::uuid;

create function every_customer() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('klausel.customer', true), '') = '*';

/* The customer id under which the installation's own facts stand, once a customer is set; null before. */
create function current_installation() returns uuid
  language sql stable parallel safe
  return case when coalesce(current_setting('klausel.customer', true), '') <> ''
    then '00000000-0000-0000-0000-000000000000'::uuid end;
