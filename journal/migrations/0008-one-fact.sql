-- By far the most often it is one fact of one agreement that is appended, and no message from outside. Taking it out of arrays
-- costs a quarter of the whole, so it has a function of its own.

/*
 * Appends one fact if the agreement's last one is the expected one. Answers with the number of the last fact it found: the
 * expected one, and the fact is appended; another one, and nothing was written; null if there is no such agreement.
 */
create function append_fact(
  of_provider uuid,
  -- what klausel.customer is to be for this transaction; null where the caller has set both settings before
  scope text,
  of_customer uuid, of_agreement uuid, expected integer,
  -- the next moment, and whether one was told at all
  next_at timestamptz, next_at_told boolean,
  at timestamptz, learned_at timestamptz, kind text, clear jsonb, sealed bytea, key_id uuid, leaf bytea
) returns integer language plpgsql as $$
declare
  seen integer;
begin
  if scope is not null then
    scope := set_config('klausel.customer', scope, true);
    scope := set_config('klausel.provider', of_provider::text, true);
  end if;

  update agreement a
  set last_number = a.last_number + 1,
      next_at = case when next_at_told then append_fact.next_at else a.next_at end
  where a.provider = of_provider and a.customer = of_customer and a.agreement = of_agreement and a.last_number = expected;
  if found then
    insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, sealed, key_id, leaf)
    values (of_provider, of_customer, of_agreement, expected + 1, at, learned_at, kind, clear, sealed, key_id, leaf);
    return expected;
  end if;

  -- Locking finds only what may be written: to a customer who may merely read it, it is as if it were not there.
  select a.last_number into seen from agreement a
  where a.provider = of_provider and a.customer = of_customer and a.agreement = of_agreement
  for no key update;
  return seen;
end $$;

revoke execute on function append_fact from public;
grant execute on function append_fact to app;
