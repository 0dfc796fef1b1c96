import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownVpn } from '../../api/vpn/view.ts'
import type { Acting } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { LoanActs, LoanTimes } from './loan.tsx'
import { useAssign, useStock } from './queries.ts'
import { texts } from './texts.ts'

/** The routers that an agreement was lent; staff assigns them, sends them and takes them back. */
export function Routers({ agreement, vpn, me }: { agreement: string; vpn: ShownVpn; me: Acting }) {
  const { say } = useLanguage()
  const { sold, loans, out } = vpn.routers
  if (sold === 0 && loans.length === 0) return null
  const mayLend = me.may('keep the stock')
  return (
    <section className="sheet vpn-part" aria-labelledby="vpn-routers">
      <h2 id="vpn-routers">
        {say(texts.routers)} <span className="label">{sold > 0 && `${out} ${say(texts.of)} ${sold}`}</span>
      </h2>
      <p className="quiet">{say(loans.length === 0 ? texts.noRouters : texts.routersLead)}</p>
      <ul className="vpn-rows">
        {loans.map((loan) => (
          <li key={loan.loan}>
            <div>
              <strong>
                {loan.model} {loan.serial}
              </strong>
              <LoanTimes loan={loan} />
            </div>
            {mayLend && <LoanActs agreement={agreement} loan={loan} />}
          </li>
        ))}
      </ul>
      {mayLend && vpn.gateway && out < sold && <Assign agreement={agreement} />}
    </section>
  )
}

function Assign({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: stock } = useStock()
  const assign = useAssign()
  const free = stock?.routers.filter(({ loan, isRetired }) => !loan && !isRetired) ?? []
  const [chosen, setChosen] = useState<string>()
  const router = free.find((each) => each.router === chosen)?.router ?? free[0]?.router
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (router) assign.mutate({ agreement, router })
  }
  if (stock && free.length === 0) return <p className="vpn-warning">{say(texts.noneFree)}</p>
  return (
    <form className="vpn-form" onSubmit={submit}>
      <NativeSelect
        label={say(texts.assignRouter)}
        value={router ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={free.map(({ router: value, model, serial }) => ({ value, label: `${model} ${serial}` }))}
      />
      {assign.error && (
        <div className="vpn-wide">
          <Trouble error={assign.error} />
        </div>
      )}
      <div className="vpn-wide">
        <Button type="submit" loading={assign.isPending}>
          {say(texts.assign)}
        </Button>
      </div>
    </form>
  )
}
