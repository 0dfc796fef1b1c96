-- What is on an installation, asked before anybody has come in: whether it was set up, holds people to try things out with, or
-- agreements of which nobody knows whose they are. The answer is yes or no, and names nobody.

create function installation_holds(example uuid)
  returns table (demo boolean, providers boolean, strangers boolean)
  language sql stable security definer
  begin atomic
    select
      exists (select from provider where is_demo),
      exists (select from provider where not is_demo),
      exists (select from agreement a where a.provider <> example
        and not exists (select from provider p where p.provider = a.provider));
  end;
revoke execute on function installation_holds from public;
grant execute on function installation_holds to app;
