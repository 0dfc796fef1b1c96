import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ShownAccount } from '../../api/views/accounts.ts'
import type { Acting } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AccountForm } from './account-form.tsx'
import { useAccounts, useClose, useCompare } from './queries.ts'
import { texts } from './texts.ts'

/** The accounts of end users: how many, whose, and whose before. Where the terms know none, or none were ordered, nothing stands here. */
export function Accounts({ agreement, me }: { agreement: string; me: Acting }) {
  const { say } = useLanguage()
  const { data, error } = useAccounts(agreement, me.may('see accounts'))
  const close = useClose(agreement)
  const [passing, setPassing] = useState<string>()
  if (error) return <Trouble error={error} />
  if (!data?.areKnown || (data.agreed === 0 && data.accounts.length === 0)) return null
  const mayManage = me.may('manage accounts')
  return (
    <section className="sheet people-part" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say(texts.title)}</h2>
      <p>
        {data.inUse} {say(texts.inUse)} {data.agreed} {say(texts.accountsInUse)}.{' '}
        <span className="label">{data.clause}</span>
      </p>
      <p className="quiet">{say(texts.lead)}</p>
      {close.error && <Trouble error={close.error} />}
      {data.accounts.length === 0 && <p className="quiet">{say(texts.none)}</p>}
      <ul className="people-rows">
        {data.accounts.map((account) => (
          <li key={account.account} data-state={account.holder ? 'open' : 'over'}>
            <Account account={account} />
            {mayManage && account.holder && (
              <span className="people-acts">
                <Button size="compact-sm" variant="default" onClick={() => setPassing(account.account)}>
                  {say(texts.passOn)} <span className="for-readers">{account.holder.name}</span>
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={close.isPending && close.variables === account.account}
                  onClick={() => close.mutate(account.account)}
                >
                  {say(texts.close)} <span className="for-readers">{account.holder.name}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <AccountForm
          key={passing ?? 'new'}
          agreement={agreement}
          account={passing}
          isOpen={passing !== undefined || data.mayAssign}
          onDone={() => setPassing(undefined)}
        />
      )}
      {me.may('tell') && data.comparedBy && <Compare agreement={agreement} comparedBy={data.comparedBy} />}
    </section>
  )
}

function Account({ account: { account, holder, earlier, isQuestioned } }: { account: ShownAccount }) {
  const { say, language } = useLanguage()
  return (
    <div>
      <strong>{holder?.name ?? `${say(texts.account)} ${account}`}</strong>{' '}
      <span className="quiet">{holder?.address ?? say(texts.free)}</span>
      <p className="label">
        {say(texts.account)} {account}
        {holder && ` · ${say(texts.since)} ${shortDay(holder.from, language)}`}
      </p>
      {isQuestioned && <p>{say(texts.questioned)}</p>}
      {earlier.length > 0 && (
        <details className="people-why">
          <summary>{say(texts.earlier)}</summary>
          <ul>
            {earlier.map(({ name, address, from, until }) => (
              <li key={`${address} ${from}`}>
                {name}, {shortDay(from, language)} {say(texts.until)} {until ? shortDay(until, language) : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Compare({ agreement, comparedBy }: { agreement: string; comparedBy: string }) {
  const { say } = useLanguage()
  const compare = useCompare(agreement)
  const found = compare.data?.questioned
  return (
    <p>
      <Button size="compact-sm" variant="default" loading={compare.isPending} onClick={() => compare.mutate()}>
        {say(texts.compare)}
      </Button>{' '}
      <span className="label">
        {say(texts.comparedBy)} {comparedBy}
      </span>{' '}
      <span role="status">
        {found && (found.length === 0 ? say(texts.nothingFound) : `${say(texts.found)} ${found.join(', ')}.`)}
      </span>
      {compare.error && <Trouble error={compare.error} />}
    </p>
  )
}
