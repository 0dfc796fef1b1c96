-- How many providers have not said how their letters leave. Asked at a start, before anybody has come in; it names nobody.

create function providers_without_mail() returns integer
  language sql stable security definer
  begin atomic
    select count(*)::integer from provider p
      where not exists (select from post_setting s where s.provider = p.provider);
  end;
revoke execute on function providers_without_mail from public;
grant execute on function providers_without_mail to app;
