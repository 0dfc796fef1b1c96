-- Figures for whoever watches over the installation: counts over all tenants, which name nobody.

-- Which steps ran: a program asks whether they are its own.
grant select on public.migration to queue;

-- Letters that have not left. Those that have are many, and are not looked at for it.
create index dispatch_waiting on dispatch (provider) where state in ('ready', 'handed over');
create index agreement_halted on agreement (provider) where halted is not null;

/*
 *   duties     of each state that is not the end, how many
 *   late       how many of them are past their deadline, in the time of their provider
 *   latest     by how many seconds the one is late that is latest
 *   letters    ready: not yet sent; handed over: nobody knows whether it left
 *   incoming   post on which nobody has decided
 *   obstacles  invoices that can not leave
 *   halted     agreements at which the program could not go on
 */
create function installation_figures() returns table (figure text, state text, value double precision)
  language sql stable security definer
  begin atomic
    with waiting as (
      select d.state, coalesce(c.now, now()) - d.by as late
      from duty d left join clock c on c.provider = d.provider
      where d.state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded')
    )
    select 'duties', w.state, count(*)::float8 from waiting w group by w.state
    union all
    select 'late', w.state, count(*)::float8 from waiting w where w.late > interval '0' group by w.state
    union all
    select 'latest', w.state, extract(epoch from max(w.late))::float8 from waiting w where w.late > interval '0' group by w.state
    union all
    select 'letters', d.state, count(*)::float8 from dispatch d where d.state in ('ready', 'handed over') group by d.state
    union all
    select 'incoming', '', count(*)::float8 from incoming i where i.state = 'proposed'
    union all
    select 'obstacles', '', count(*)::float8 from invoice_obstacle
    union all
    select 'halted', '', count(*)::float8 from agreement a where a.halted is not null;
  end;
revoke execute on function installation_figures from public;
grant execute on function installation_figures to queue;
