import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { EndDaysOf, ShownEndDay } from '../../api/views/end-days.ts'
import type { Party } from '../../terms/grammar/party.ts'
import { useEndDays } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import type { Question, ToldFact } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskWhy } from '../why/ask-why.tsx'
import { texts } from './texts.ts'

interface EndDaysProps {
  readonly agreement: string
  readonly onAsk: (question: Question) => void
  readonly onImagine: (fact: ToldFact) => void
}

/** The next days on which it can end, each with the last day for the notice. */
export function EndDays({ agreement, onAsk, onImagine }: EndDaysProps) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const [by, setBy] = useState<Party>('customer')
  const { data, error } = useEndDays(agreement, by)
  return (
    <section className="sheet facts-sheet" aria-labelledby="end-days-title">
      <h2 id="end-days-title">{say(texts.endDays)}</h2>
      {me?.may('tell') && (
        <div className="by-whom">
          <span className="label">{say(texts.ifNotice)}</span>
          <SegmentedControl
            size="xs"
            aria-label={say(texts.ifNotice)}
            value={by}
            onChange={(value) => setBy(value === 'provider' ? 'provider' : 'customer')}
            data={[
              { value: 'customer', label: say(texts.customer) },
              { value: 'provider', label: say(texts.provider) },
            ]}
          />
        </div>
      )}
      {error && <Trouble error={error} />}
      {data?.ends.length === 0 && <p className="quiet">{say(texts.noEndDays)}</p>}
      {data?.ends.map((ends) => (
        <OneScope key={ends.scope} ends={ends} isAlone={data.ends.length === 1} onAsk={onAsk} onImagine={onImagine} />
      ))}
    </section>
  )
}

interface OneScopeProps extends Omit<EndDaysProps, 'agreement'> {
  readonly ends: EndDaysOf
  readonly isAlone: boolean
}

function OneScope({ ends: { scope, says, days, form }, isAlone, onAsk, onImagine }: OneScopeProps) {
  const { say, begin, language } = useLanguage()
  const asked = ({ imagined }: ShownEndDay): Question => ({
    ...{ matter: 'end', about: scope, at: imagined.at },
    imagined: [imagined as ToldFact],
  })
  return (
    <table className="end-days">
      {!isAlone && <caption>{begin(says)}</caption>}
      <thead>
        <tr className="label">
          <th scope="col">{say(texts.endsOn)}</th>
          <th scope="col">{say(texts.noticeBy)}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.endsOn}>
            <td>{longDay(day.endsOn, language)}</td>
            <td>{day.noticeBy ? longDay(day.noticeBy, language) : say(texts.fixed)}</td>
            <td>
              {day.noticeBy && (
                <button
                  type="button"
                  className="askable why-word"
                  aria-label={`${say(texts.beside)} ${longDay(day.endsOn, language)}`}
                  onClick={() => onImagine(day.imagined as ToldFact)}
                >
                  {say(texts.beside)}
                </button>
              )}
              <AskWhy
                says={longDay(day.endsOn, language)}
                onAsk={() => onAsk(day.noticeBy ? asked(day) : { matter: 'end', about: scope })}
              />
            </td>
          </tr>
        ))}
      </tbody>
      {!form.portalMeetsIt && (
        <tfoot>
          <tr>
            <td colSpan={3} className="label">
              {say(form.says)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
