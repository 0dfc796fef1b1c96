import { Button, Checkbox, Loader, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HistoryFilter } from '../../api/views/history.ts'
import type { Entry } from '../../api/words/entry.ts'
import type { Teller } from '../../api/words/told.ts'
import { media } from '../../terms/grammar/form.ts'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { download } from '../door/download.ts'
import { inAddress, useHistory } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, dayOf, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import '../why/why.css'
import './history.css'
import { texts } from './texts.ts'

/** All that was told: what, when, by whom, in which form. */
export const JournalPage = () => <AgreementFrame>{({ agreement }) => <Journal agreement={agreement} />}</AgreementFrame>

/** So many are shown at first, and with each further click. */
const AT_ONCE = 100

function Journal({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const [filter, setFilter] = useState<HistoryFilter>({})
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(AT_ONCE)
  const [failed, setFailed] = useState<Error>()
  const [q] = useDebouncedValue(typed, 250)
  const whole = { ...filter, ...(q.trim() ? { q: q.trim() } : {}) }
  const { data, error, refetch } = useHistory(agreement, whole, limit)
  const change = (field: keyof HistoryFilter, value: string) => {
    const { [field]: _, ...others } = filter
    setFilter(value === '' ? others : { ...others, [field]: value })
  }
  const save = (as: 'csv' | 'jsonl') =>
    download(`/agreements/${agreement}/history-file?${inAddress(whole)}&as=${as}&language=${language}`).catch(setFailed)
  return (
    <>
      <div className="journal-head">
        <h1 className="page-title">{say(texts.all)}</h1>
        <div className="journal-acts">
          <Button variant="default" onClick={() => void save('csv')}>
            {say(texts.csv)}
          </Button>
          <Button variant="default" onClick={() => void save('jsonl')}>
            {say(texts.jsonl)}
          </Button>
          <Button variant="default" onClick={() => void download(`/agreements/${agreement}/proof`).catch(setFailed)}>
            {say(texts.proof)}
          </Button>
        </div>
      </div>
      <div className="journal-filter">
        <TextInput label={say(texts.search)} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <NativeSelect
          label={say(texts.told)}
          value={filter.who ?? ''}
          onChange={(event) => change('who', event.currentTarget.value)}
          data={[
            { value: '', label: say(texts.anybody) },
            ...(['customer', 'provider', 'program'] as const).map((side) => ({ value: side, label: say(texts[side]) })),
          ]}
        />
        <NativeSelect
          label={say(texts.form)}
          value={filter.medium ?? ''}
          onChange={(event) => change('medium', event.currentTarget.value)}
          data={[
            { value: '', label: say(texts.anyForm) },
            ...media.map((medium) => ({ value: medium, label: say(texts.media[medium]) })),
          ]}
        />
        <TextInput
          type="date"
          label={say(texts.from)}
          value={filter.from ?? ''}
          onChange={(event) => change('from', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={say(texts.until)}
          value={filter.until ?? ''}
          onChange={(event) => change('until', event.currentTarget.value)}
        />
        <Checkbox
          label={say(texts.onlyDeclarations)}
          checked={filter.only === 'declarations'}
          onChange={(event) => change('only', event.currentTarget.checked ? 'declarations' : '')}
        />
      </div>
      {(error ?? failed) && <Trouble error={(error ?? failed) as Error} onAgain={() => void refetch()} />}
      {!data && !error && <Loader size="xs" />}
      {data && (
        <p className="label" role="status">
          {data.found === 0
            ? say(texts.noneFound)
            : `${data.found} ${say(data.found === 1 ? texts.fact : texts.facts)}`}
        </p>
      )}
      {data && data.facts.length > 0 && (
        <ol className="sheet journal">
          {data.facts.map((entry) => (
            <OneEntry key={entry.number} entry={entry} agreement={agreement} />
          ))}
        </ol>
      )}
      {data && data.facts.length < data.found && limit < 500 && (
        <Button variant="default" onClick={() => setLimit(Math.min(limit + AT_ONCE, 500))}>
          {say(texts.more)}
        </Button>
      )}
    </>
  )
}

function OneEntry({ entry, agreement }: { entry: Entry; agreement: string }) {
  const { say, begin, language } = useLanguage()
  const { number, says, at, learnedAt, details, told, declaredBy, medium, words, isErased, declaration } = entry
  const state = entry.withdrawn ? texts.takenBack : entry.refused ? texts.withoutEffect : undefined
  const time = clockTime(at, language)
  return (
    <li data-withdrawn={entry.withdrawn || undefined}>
      <span className="journal-when">
        <time dateTime={at}>{shortDay(at, language)}</time>
        {time && <span className="label">{time}</span>}
      </span>
      <span className="journal-what">
        <span className="journal-says">{begin(says)}</span>
        {state && <strong className="in-default"> {say(state)}</strong>}
        <details>
          <summary className="label">
            {say(texts.number)} {number}
            {dayOf(learnedAt) !== dayOf(at) && `, ${say(texts.learned)} ${shortDay(learnedAt, language)}`}
          </summary>
          <dl className="details">
            {details.map(({ field, label, value }) => (
              <div key={field} className="detail">
                <dt>{say(label)}</dt>
                <dd>{say(value)}</dd>
              </div>
            ))}
          </dl>
          {(words || isErased) && <p className="journal-words">{words ?? say(texts.erased)}</p>}
          {declaration && number > 0 && (
            <Link
              className="why-word"
              to="/agreements/$agreement/receipts/$number"
              params={{ agreement, number: String(number) } as never}
            >
              {say(texts.receipt)}
            </Link>
          )}
        </details>
      </span>
      <span className="journal-who">
        <Who teller={told} />
        {declaredBy && (
          <span className="label">
            {say(texts.declaredBy)} {declaredBy.name ?? say(texts[declaredBy.is])}
            {medium && `, ${say(medium)}`}
          </span>
        )}
      </span>
    </li>
  )
}

function Who({ teller: { is, name } }: { teller: Teller }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const side = is === 'provider' ? (me?.acts?.providerTitle ?? say(texts.provider)) : say(texts[is])
  return <span>{name === null ? side : `${name} (${side})`}</span>
}
