import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ProposedToTakeBack } from '../../api/papers/take-back.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Reasons } from '../why/reasons.tsx'
import '../why/why.css'
import { useTakeBack } from './queries.ts'
import { texts } from './texts.ts'

/** Invoices that nothing asks for any more: each with the why, and one act that takes it back. */
export function ToTakeBack({ proposed }: { proposed: readonly ProposedToTakeBack[] }) {
  const { say } = useLanguage()
  const taking = useTakeBack()
  if (proposed.length === 0 && !taking.data && !taking.error) return null
  return (
    <section className="sheet numbers-part" aria-labelledby="to-take-back">
      <h2 id="to-take-back">{say(texts.toTakeBack)}</h2>
      {taking.data ? (
        <p role="status">{say(texts.takenBack(taking.data.number))}</p>
      ) : (
        <p className="quiet">{say(texts.toTakeBackWhy)}</p>
      )}
      {taking.error && <Trouble error={taking.error} />}
      <ul className="numbers">
        {proposed.map((each) => (
          <One
            key={`${each.agreement} ${each.paper}`}
            of={each}
            isBusy={taking.isPending}
            onTakeBack={() => taking.mutate({ agreement: each.agreement, paper: each.paper })}
          />
        ))}
      </ul>
    </section>
  )
}

interface OneProps {
  readonly of: ProposedToTakeBack
  readonly isBusy: boolean
  readonly onTakeBack: () => void
}

function One({ of, isBusy, onTakeBack }: OneProps) {
  const { say, begin, language } = useLanguage()
  const { data: me } = useMe()
  const { agreement, name, title, number, madeAt, about, amount, reasons } = of
  return (
    <li>
      <span className="numbers-number">
        {begin(title)} {number}
        {amount && `, ${say(amount)}`}
      </span>
      <p className="label">
        <Link to="/agreements/$agreement/papers" params={{ agreement } as never}>
          {name ?? `${say(texts.agreement)} ${agreement.slice(0, 8)}`}
        </Link>
        {' · '}
        {say(about)}
        {' · '}
        {say(texts.from)} {longDay(madeAt, language)}
      </p>
      <h3 className="label">{say(texts.because)}</h3>
      {reasons.length === 0 ? (
        <p>{say(texts.noReason)}</p>
      ) : (
        <Reasons reasons={reasons} onFact={(fact) => location.assign(`/agreements/${agreement}#fact-${fact}`)} />
      )}
      {me?.may('approve') ? (
        <Button loading={isBusy} onClick={onTakeBack}>
          {say(texts.takeBack)}
          <span className="for-readers"> {number}</span>
        </Button>
      ) : (
        <p className="quiet">{say(texts.notYours)}</p>
      )}
    </li>
  )
}
