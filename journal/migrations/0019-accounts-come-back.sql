-- An account can come back to whoever held it before: the time belongs to the key.

alter table account_holder drop constraint account_holder_pkey;
alter table account_holder add primary key (provider, customer, agreement, account, holder, from_at);
