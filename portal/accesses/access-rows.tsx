import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ShownAccessRow } from '../../api/accesses/view.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { clockTime, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'
import { type Line, linesOf, type Visit, visitsIn } from './visits.ts'

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
        <OneVisit key={idOf(visit.rows.at(-1))} visit={visit} isStaff={isStaff} />
      ))}
    </table>
  )
}

const idOf = (row: ShownAccessRow | undefined): string => `${row?.customer} ${row?.number}`

function OneVisit({ visit, isStaff }: { visit: Visit; isStaff: boolean }) {
  const { say, language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [newest, eldest] = [visit.rows[0], visit.rows.at(-1)]
  if (!newest || !eldest) return null
  const { customer, customerName } = newest
  const whose = customer === null ? say(texts.own) : (customerName ?? customer.slice(0, 8))
  const [from, to] = [eldest, newest].map(({ at }) => clockTime(at, language) || '00:00')
  const purposes = new Set(visit.rows.map(({ purpose }) => say(purpose)))
  return (
    <tbody className="access-log-visit">
      <tr>
        <Cell title={texts.when}>
          {shortDay(eldest.at, language)} {from === to ? from : `${from}–${to}`}
        </Cell>
        <Cell title={texts.person}>
          <Who row={newest} />
        </Cell>
        <Cell title={texts.kind}>
          {isStaff && <span className="access-log-beside">{whose}</span>}
          <ul className="access-log-lines">
            {linesOf(visit).map((line) => (
              <li key={`${line.rows[0]?.number}`}>
                <What line={line} />
              </li>
            ))}
          </ul>
          {visit.rows.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              className="access-log-open"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {say(isOpen ? texts.together : texts.oneByOne(visit.rows.length))}
            </Button>
          )}
        </Cell>
        <Cell title={texts.why}>
          {[...purposes].join('; ')}
          {visit.rows.some(({ grant }) => grant !== null) && (
            <span className="access-log-beside">{say(texts.byGrant)}</span>
          )}
        </Cell>
      </tr>
      {isOpen && visit.rows.map((row) => <OneRow key={row.number} row={row} />)}
    </tbody>
  )
}

/** One of the rows of a visit: whose it is stands above. */
function OneRow({ row }: { row: ShownAccessRow }) {
  const { say, language } = useLanguage()
  const { at, purpose, grant } = row
  return (
    <tr className="access-log-one">
      <Cell title={texts.when}>
        {shortDay(at, language)} {clockTime(at, language) || '00:00'}
      </Cell>
      <td />
      <Cell title={texts.kind}>
        <What line={{ rows: [row], count: row.count }} />
      </Cell>
      <Cell title={texts.why}>
        {say(purpose)}
        {grant !== null && <span className="access-log-beside">{say(texts.byGrant)}</span>}
      </Cell>
    </tr>
  )
}

function What({ line: { rows, count } }: { line: Line }) {
  const { say } = useLanguage()
  const [row] = rows
  const changes = rows.filter(({ field }) => field !== null)
  if (!row) return null
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
