import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AccessLogView, ShownAccessRow } from '../../api/accesses/view.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './accesses.css'
import { AccessRows } from './access-rows.tsx'
import { type AccessAsked, anything, useAccessLog } from './queries.ts'
import { texts } from './texts.ts'
import { WholeLog } from './whole-log.tsx'

/** Who has read, written and changed what of people. */
export function AccessLogPage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const [asked, setAsked] = useState(anything)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useAccessLog(asked)
  const [first] = data?.pages ?? []
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data || !first || !me) return <Waiting says={texts.loading} />
  const rows = data.pages.flatMap((page) => page.rows)
  const isStaff = me.acts?.customer === null
  const isFiltered = Object.values(asked).some((value) => value !== '')
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      <p className="quiet access-lead">
        {say(isStaff ? texts.leadForStaff : texts.lead)} <Kept log={first} />
      </p>
      <div className="sheets">
        <section className="sheet access-log-part" aria-label={say(texts.filter)}>
          <Filter asked={asked} log={first} rows={rows} isStaff={isStaff} onChange={setAsked} />
        </section>
        <section className="sheet access-log-part" aria-label={say(texts.title)}>
          {rows.length === 0 && <p className="quiet">{say(isFiltered ? texts.noRows : texts.nothingYet)}</p>}
          {rows.length > 0 && <AccessRows rows={rows} isStaff={isStaff} />}
          {hasNextPage && (
            <div className="access-log-acts">
              <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
                {say(texts.more)}
              </Button>
            </div>
          )}
          <p className="quiet">{say(texts.drive)}</p>
        </section>
        <WholeLog customer={asked.customer} mustChoose={isStaff && asked.customer === ''} />
      </div>
    </>
  )
}

function Kept({ log: { kept, erasedUntil } }: { log: AccessLogView }) {
  const { say, language } = useLanguage()
  return (
    <>
      {say(kept ? texts.kept(kept.days, kept.ref) : texts.keptOpen)}
      {erasedUntil && ` ${say(texts.erasedUntil(longDay(erasedUntil, language)))}`}
    </>
  )
}

interface Filtering {
  readonly asked: AccessAsked
  readonly log: AccessLogView
  readonly rows: readonly ShownAccessRow[]
  readonly isStaff: boolean
  readonly onChange: (asked: AccessAsked) => void
}

function Filter({ asked, log, rows, isStaff, onChange }: Filtering) {
  const { say } = useLanguage()
  const change = (field: keyof AccessAsked) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange({ ...asked, [field]: event.currentTarget.value })
  const shortId = (id: string): string => id.slice(0, 8)
  return (
    <div className="access-log-filter">
      {isStaff && (
        <NativeSelect
          label={say(texts.customer)}
          value={asked.customer}
          onChange={change('customer')}
          data={[
            { value: '', label: say(texts.everyCustomer) },
            { value: 'own', label: say(texts.own) },
            ...customersIn(rows, asked.customer).map(([value, name]) => ({ value, label: name ?? shortId(value) })),
          ]}
        />
      )}
      <NativeSelect
        label={say(texts.person)}
        value={asked.person}
        onChange={change('person')}
        data={[
          { value: '', label: say(texts.anybody) },
          ...log.people.map(({ person, name }) => ({
            value: person,
            label: name ?? `${say(texts.somebody)} ${shortId(person)}`,
          })),
        ]}
      />
      <NativeSelect
        label={say(texts.kind)}
        value={asked.kind}
        onChange={change('kind')}
        data={[
          { value: '', label: say(texts.anything) },
          ...log.kinds.map(({ kind, says }) => ({ value: kind, label: say(says) })),
        ]}
      />
      <TextInput type="date" label={say(texts.day)} value={asked.day} onChange={change('day')} />
    </div>
  )
}

/** Those among the rows that are shown, and the one that is chosen. */
function customersIn(rows: readonly ShownAccessRow[], chosen: string): readonly (readonly [string, string | null])[] {
  const found = new Map(rows.flatMap((row) => (row.customer === null ? [] : [[row.customer, row.customerName]])))
  if (chosen !== '' && chosen !== 'own' && !found.has(chosen)) found.set(chosen, null)
  return [...found]
}
