import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ShownAccessRow } from '../../api/accesses/view.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { shortDay, timeOfDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'
import { countOf, linesOf, type Visit, visitsIn } from './visits.ts'

/** Rows of the log as visits, the newest first; each visit opens to its single rows. */
export function AccessRows({ rows, isStaff }: { rows: readonly ShownAccessRow[]; isStaff: boolean }) {
  const { say } = useLanguage()
  return (
    <table className="access-log-rows">
      <thead>
        <tr>
          {[texts.when, texts.person, texts.kind, texts.why].map((title) => (
            <th key={title.en} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      {visitsIn(rows).map((visit) => (
        <OneVisit key={`${visit[0]?.customer} ${visit.at(-1)?.number}`} visit={visit} isStaff={isStaff} />
      ))}
    </table>
  )
}

function OneVisit({ visit, isStaff }: { visit: Visit; isStaff: boolean }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [newest] = visit
  if (!newest) return null
  const { customer, customerName } = newest
  return (
    <tbody className="access-log-visit">
      <tr>
        <When rows={visit} />
        <Cell title={texts.person}>
          <Who row={newest} />
        </Cell>
        <Cell title={texts.kind}>
          {isStaff && (
            <span className="access-log-beside">
              {customer === null ? say(texts.own) : (customerName ?? customer.slice(0, 8))}
            </span>
          )}
          <ul className="access-log-lines">
            {linesOf(visit).map((line) => (
              <li key={line[0]?.number}>
                <What rows={line} />
              </li>
            ))}
          </ul>
          {visit.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              className="access-log-open"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {say(isOpen ? texts.together : texts.oneByOne(visit.length))}
            </Button>
          )}
        </Cell>
        <Why rows={visit} />
      </tr>
      {isOpen &&
        visit.map((row) => (
          // Whose it is stands above.
          <tr key={row.number} className="access-log-one">
            <When rows={[row]} />
            <td />
            <Cell title={texts.kind}>
              <What rows={[row]} />
            </Cell>
            <Why rows={[row]} />
          </tr>
        ))}
    </tbody>
  )
}

function When({ rows }: { rows: Visit }) {
  const { language } = useLanguage()
  const [newest, eldest] = [rows[0], rows.at(-1)]
  if (!newest || !eldest) return null
  const [from, to] = [timeOfDay(eldest.at, language), timeOfDay(newest.at, language)]
  return (
    <Cell title={texts.when}>
      {shortDay(eldest.at, language)} {from === to ? from : `${from}–${to}`}
    </Cell>
  )
}

function What({ rows }: { rows: Visit }) {
  const { say } = useLanguage()
  const [row] = rows
  if (!row) return null
  const changes = rows.filter(({ field }) => field !== null)
  const count = countOf(rows)
  return (
    <>
      {say(row.says)} <span className="access-log-did">{say(texts[row.did])}</span>
      {count > 1 && changes.length === 0 && <span className="quiet"> ×{count}</span>}
      {changes.map((change) => (
        <Values key={change.number} row={change} />
      ))}
    </>
  )
}

function Why({ rows }: { rows: Visit }) {
  const { say } = useLanguage()
  const purposes = new Set(rows.map(({ purpose }) => say(purpose)))
  return (
    <Cell title={texts.why}>
      {[...purposes].join('; ')}
      {rows.some(({ grant }) => grant !== null) && <span className="access-log-beside">{say(texts.byGrant)}</span>}
    </Cell>
  )
}

/** On a narrow screen the title stands beside what it names. */
function Cell({ title, children }: { title: Said; children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <td>
      <span className="access-log-title" aria-hidden>
        {say(title)}
      </span>
      <div>{children}</div>
    </td>
  )
}

function Who({ row: { by } }: { row: ShownAccessRow }) {
  const { say } = useLanguage()
  if (by.side === 'program') return <>{say(texts.klausel)}</>
  if (by.person === null) return <>{say(texts.nobody)}</>
  const name = by.name ?? `${say(texts.somebody)} ${by.person.slice(0, 8)}`
  const side = by.side === 'provider' ? say(texts.ofProvider) : by.side === 'customer' ? say(texts.ofCustomer) : ''
  return (
    <>
      {by.isProgram && `${say(texts.program)} `}
      {name}
      {by.role && (
        <span className="access-log-beside">
          {say(by.role)} {side}
        </span>
      )}
    </>
  )
}

function Values({ row: { fieldSays, values } }: { row: ShownAccessRow }) {
  const { say } = useLanguage()
  const isErased = values?.before === null && values.after === null
  return (
    <dl className="access-log-values">
      <dt>{fieldSays && say(fieldSays)}</dt>
      <dd>
        {isErased ? (
          say(texts.erased)
        ) : (
          <>
            <s>{say(values?.before ?? texts.empty)}</s> → {say(values?.after ?? texts.empty)}
          </>
        )}
      </dd>
    </dl>
  )
}
