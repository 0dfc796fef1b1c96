import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { RouterOwed, ShownRouter, Stock } from '../../api/vpn/stock.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { LoanActs, LoanTimes } from './loan.tsx'
import { useEnterRouter, useRetire, useStock } from './queries.ts'
import { texts } from './texts.ts'
import './vpn.css'

/** The provider's routers: who waits for one, which can be lent, and where the others are. */
export function StockPage() {
  const { data: stock, error, refetch } = useStock()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!stock) return <Waiting says={texts.stockLoading} />
  return <Routers stock={stock} />
}

function Routers({ stock: { routers, owed } }: { stock: Stock }) {
  const { say } = useLanguage()
  const [free, out] = [routers.filter(({ loan, isRetired }) => !loan && !isRetired), routers.filter(({ loan }) => loan)]
  const overdue = out.filter(({ loan }) => loan?.isOverdue).length
  const gone = routers.filter(({ isRetired }) => isRetired)
  return (
    <>
      <h1 className="page-title">{say(sentenceOf({ free: free.length, out: out.length, overdue }))}</h1>
      <div className="sheets">
        {owed.length > 0 && (
          <section className="sheet vpn-part" aria-labelledby="stock-owed">
            <h2 id="stock-owed">{say(texts.owed)}</h2>
            <ul className="vpn-rows">
              {owed.map((each) => (
                <li key={each.agreement}>
                  <ToAgreement of={each} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="sheet vpn-part" aria-labelledby="stock-out">
          <h2 id="stock-out">{say(texts.out)}</h2>
          {out.length === 0 && <p className="quiet">{say(texts.noneOut)}</p>}
          <ul className="vpn-rows">
            {out.map((each) => (
              <Lent key={each.router} router={each} />
            ))}
          </ul>
        </section>
        <section className="sheet vpn-part" aria-labelledby="stock-free">
          <h2 id="stock-free">{say(texts.free)}</h2>
          {free.length === 0 && <p className="quiet">{say(texts.noFree)}</p>}
          <ul className="vpn-rows">
            {free.map((each) => (
              <Free key={each.router} router={each} />
            ))}
          </ul>
          <Enter />
          {gone.length > 0 && (
            <details className="vpn-more">
              <summary>
                {say(texts.gone)} ({gone.length})
              </summary>
              <p className="quiet">{gone.map(({ model, serial }) => `${model} ${serial}`).join(', ')}</p>
            </details>
          )}
        </section>
      </div>
    </>
  )
}

function sentenceOf({ free, out, overdue }: { free: number; out: number; overdue: number }) {
  const late = { de: overdue > 0 ? `, davon ${overdue} überfällig` : '', en: overdue > 0 ? `, ${overdue} overdue` : '' }
  return {
    de: `${free} Router im Bestand, ${out} bei Kunden${late.de}.`,
    en: `${free} ${free === 1 ? 'router' : 'routers'} in stock, ${out} with customers${late.en}.`,
  }
}

function ToAgreement({ of: { agreement, name } }: { of: RouterOwed }) {
  const { say } = useLanguage()
  return (
    <Link to="/agreements/$agreement/vpn" params={{ agreement } as never}>
      {name ?? `${say(texts.unknownCustomer)} ${agreement.slice(0, 8)}`}
    </Link>
  )
}

function Lent({ router: { model, serial, loan } }: { router: ShownRouter }) {
  if (!loan) return null
  return (
    <li>
      <div>
        <strong>
          {model} {serial}
        </strong>{' '}
        <ToAgreement of={loan} />
        <LoanTimes loan={loan} />
      </div>
      <LoanActs agreement={loan.agreement} loan={loan} />
    </li>
  )
}

function Free({ router: { router, model, serial } }: { router: ShownRouter }) {
  const { say } = useLanguage()
  const retire = useRetire()
  const [asks, setAsks] = useState(false)
  const named = <span className="for-readers"> {serial}</span>
  return (
    <li>
      <div>
        <strong>
          {model} {serial}
        </strong>
        {retire.error && <Trouble error={retire.error} />}
      </div>
      <div className="vpn-acts">
        {asks && (
          <Button size="compact-sm" color="red" loading={retire.isPending} onClick={() => retire.mutate(router)}>
            {say(texts.retireSurely)}
            {named}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => setAsks(!asks)}>
          {say(asks ? texts.keep : texts.retire)}
          {named}
        </Button>
      </div>
    </li>
  )
}

function Enter() {
  const { say } = useLanguage()
  const enter = useEnterRouter()
  const [serial, setSerial] = useState('')
  const [model, setModel] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The next one is mostly of the same model.
    enter.mutate({ serial: serial.trim(), model: model.trim() }, { onSuccess: () => setSerial('') })
  }
  return (
    <form className="vpn-form" aria-labelledby="stock-enter" onSubmit={submit}>
      <h3 id="stock-enter">{say(texts.enter)}</h3>
      <TextInput
        label={say(texts.model)}
        value={model}
        onChange={(event) => setModel(event.currentTarget.value)}
        maxLength={60}
        required
      />
      <TextInput
        label={say(texts.serial)}
        value={serial}
        onChange={(event) => setSerial(event.currentTarget.value)}
        maxLength={60}
        pattern="[A-Za-z0-9][A-Za-z0-9._:\-]*"
        spellCheck={false}
        required
      />
      {enter.error && (
        <div className="vpn-wide">
          <Trouble error={enter.error} />
        </div>
      )}
      <div className="vpn-wide">
        <Button type="submit" loading={enter.isPending}>
          {say(texts.enter)}
        </Button>
      </div>
    </form>
  )
}
