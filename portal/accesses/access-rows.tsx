import type { ReactNode } from 'react'
import type { ShownAccessRow } from '../../api/accesses/view.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { clockTime, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Rows of the log, the newest first. */
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
      <tbody>
        {rows.map((row) => (
          <OneRow key={`${row.customer} ${row.number}`} row={row} isStaff={isStaff} />
        ))}
      </tbody>
    </table>
  )
}

function OneRow({ row, isStaff }: { row: ShownAccessRow; isStaff: boolean }) {
  const { say, language } = useLanguage()
  const { at, says, did, count, purpose, grant, customerName, customer } = row
  const whose = customer === null ? say(texts.own) : (customerName ?? customer.slice(0, 8))
  return (
    <tr>
      <Cell title={texts.when}>
        {shortDay(at, language)} {clockTime(at, language) || '00:00'}
      </Cell>
      <Cell title={texts.person}>
        <Who row={row} />
      </Cell>
      <Cell title={texts.kind}>
        {say(says)} <span className="access-log-did">{say(texts[did])}</span>
        {count > 1 && <span className="quiet"> ×{count}</span>}
        {isStaff && <span className="access-log-beside">{whose}</span>}
        {row.field !== null && <Values row={row} />}
      </Cell>
      <Cell title={texts.why}>
        {say(purpose)}
        {grant !== null && <span className="access-log-beside">{say(texts.byGrant)}</span>}
      </Cell>
    </tr>
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
