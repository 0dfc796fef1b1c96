import { Link } from '@tanstack/react-router'
import type { BillSetAside } from '../../api/papers/numbers-without-paper.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { OneNumber, OneRecorded, Whose } from './one-number.tsx'
import { useNumbers, useProposed } from './queries.ts'
import { texts, withoutSaid } from './texts.ts'
import { ToTakeBack } from './to-take-back.tsx'
import './invoice-numbers.css'

/** Every number of an invoice that has no paper, explained; and papers that nothing asks for any more. */
export function InvoiceNumbersPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useNumbers()
  const proposed = useProposed()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (proposed.error) return <Trouble error={proposed.error} onAgain={() => void proposed.refetch()} />
  if (!data || !proposed.data) return <Waiting says={texts.loading} />
  const open = data.numbers.filter(({ recorded }) => recorded === null)
  const recorded = data.numbers.filter((each) => each.recorded !== null)
  return (
    <>
      <h1 className="page-title">{say(open.length === 0 ? texts.nothing : withoutSaid(open.length))}</h1>
      <p className="quiet numbers-why">
        {say(open.length === 0 ? texts.nothingWhy : texts.why)} <Link to="/papers">{say(texts.backToPapers)}</Link>
      </p>
      <div className="sheets">
        <ToTakeBack proposed={proposed.data.proposed} />
        {open.length > 0 && (
          <section className="sheet numbers-part" aria-labelledby="numbers-without">
            <h2 id="numbers-without">{say(texts.without)}</h2>
            <ul className="numbers">
              {open.map((each) => (
                <OneNumber key={each.number} of={each} />
              ))}
            </ul>
          </section>
        )}
        {recorded.length > 0 && (
          <section className="sheet numbers-part" aria-labelledby="numbers-recorded">
            <h2 id="numbers-recorded">{say(texts.recorded)}</h2>
            <ul className="numbers">
              {recorded.map((each) => (
                <OneRecorded key={each.number} of={each} />
              ))}
            </ul>
          </section>
        )}
        {data.setAside.length > 0 && <SetAside bills={data.setAside} />}
      </div>
    </>
  )
}

function SetAside({ bills }: { bills: readonly BillSetAside[] }) {
  const { say } = useLanguage()
  return (
    <section className="sheet numbers-part" aria-labelledby="numbers-set-aside">
      <h2 id="numbers-set-aside">{say(texts.setAside)}</h2>
      <p className="quiet">{say(texts.setAsideWhy)}</p>
      <ul className="numbers">
        {bills.map((each) => (
          <li key={`${each.agreement} ${each.duty}`}>
            <Whose of={each} isOpen />
            <p>{say(each.says)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
