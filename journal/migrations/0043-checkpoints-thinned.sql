-- Checkpoints are made each minute in which something happens. Those to which nobody refers go after a while; which ones somebody does
-- is noted: a proof against it was handed out. Of those that are here already nobody knows, so they all count as handed out.
alter table checkpoint add column given boolean not null default false;
update checkpoint set given = true;
create policy app_notes on checkpoint for update to app
  using ((select current_provider()) is not null and (select current_installation()) is not null);
grant update (given) on checkpoint to app;

/*
 * Removes checkpoints that were never stamped, seen by no witness, in no proof that was handed out, and are not the last of their day in
 * UTC. Nobody can take back anything else by it, nor anything younger than thirty days.
 */
create function thin_checkpoints(until timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  removed integer;
begin
  delete from public.checkpoint c
  where c.made_at < least(until, now() - interval '30 days') and not c.given
    and not exists (select from public.time_stamp t where t.origin = c.origin and t.size = c.size)
    and not exists (select from public.cosignature s where s.origin = c.origin and s.size = c.size)
    and (
      select next.made_at from public.checkpoint next where next.origin = c.origin and next.size > c.size
      order by next.size limit 1
    ) < date_trunc('day', c.made_at, 'UTC') + interval '1 day';
  get diagnostics removed = row_count;
  return removed;
end $$;
revoke execute on function thin_checkpoints from public;
grant execute on function thin_checkpoints to queue;
