import { Button, Loader, NativeSelect, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { ShownAccess } from '../../api/drive/people-log-sight.ts'
import { download } from '../door/download.ts'
import { Trouble } from '../door/trouble.tsx'
import { localDay, localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { DriveFrame } from './drive-frame.tsx'
import { type LogAsked, logAddress, useLog } from './queries.ts'
import { texts } from './texts.ts'

/** Who read and wrote what. */
export const DriveLogPage = () => <DriveFrame>{(agreement) => <Log agreement={agreement} />}</DriveFrame>

const anything: LogAsked = { person: '', path: '', act: '', from: '', until: '' }

function Log({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const [typed, setTyped] = useState(anything)
  const [failed, setFailed] = useState<Error>()
  const [asked] = useDebouncedValue(typed, 250)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useLog(agreement, asked)
  const pages = data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const lookedUntil = pages.at(-1)?.lookedUntil
  const change = (field: keyof LogAsked, value: string) => setTyped({ ...typed, [field]: value })
  const save = (as: 'csv' | 'ndjson') =>
    download(`/agreements/${agreement}/drive/log-file?${logAddress(asked)}&as=${as}`).catch(setFailed)
  const trouble = error ?? failed
  return (
    <>
      <h1 className="page-title">{say(texts.logHeadline)}</h1>
      {pages[0]?.hidesObjects && <p className="quiet">{say(texts.hides)}</p>}
      <section className="sheet access-part" aria-label={say(texts.search)}>
        <div className="access-filter">
          {!pages[0]?.hidesObjects && (
            <TextInput
              label={say(texts.search)}
              value={typed.path}
              onChange={(event) => change('path', event.currentTarget.value)}
            />
          )}
          <NativeSelect
            label={say(texts.person)}
            value={typed.person}
            onChange={(event) => change('person', event.currentTarget.value)}
            data={[
              { value: '', label: say(texts.anybody) },
              ...(pages[0]?.people ?? []).map(({ person, name }) => ({ value: person, label: name })),
            ]}
          />
          <NativeSelect
            label={say(texts.act)}
            value={typed.act}
            onChange={(event) => change('act', event.currentTarget.value)}
            data={[
              { value: '', label: say(texts.anything) },
              ...Object.entries(texts.kinds).map(([value, kind]) => ({ value, label: say(kind) })),
            ]}
          />
          <TextInput
            type="date"
            label={say(texts.from)}
            value={typed.from}
            onChange={(event) => change('from', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={say(texts.to)}
            value={typed.until}
            onChange={(event) => change('until', event.currentTarget.value)}
          />
        </div>
        <div className="access-acts">
          <Button variant="default" onClick={() => void save('csv')}>
            {say(texts.csv)}
          </Button>
          <Button variant="default" onClick={() => void save('ndjson')}>
            {say(texts.ndjson)}
          </Button>
        </div>
      </section>
      {trouble && <Trouble error={trouble} onAgain={() => void refetch()} />}
      {isFetching && <Loader size="xs" />}
      {rows.length > 0 && <Rows rows={rows} />}
      {data && rows.length === 0 && !hasNextPage && <p className="quiet">{say(texts.noRows)}</p>}
      {hasNextPage && (
        <div className="access-acts">
          <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
            {say(texts.more)}
          </Button>
          {lookedUntil && <span className="label">{say(texts.lookedUntil(localDay(lookedUntil, language)))}</span>}
        </div>
      )}
    </>
  )
}

function Rows({ rows }: { rows: readonly ShownAccess[] }) {
  const { say } = useLanguage()
  return (
    <section className="sheet access-part" aria-label={say(texts.log)}>
      <Table className="access-table access-log" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {[texts.when, texts.person, texts.act, texts.object, texts.where].map((title) => (
              <Table.Th key={title.en}>{say(title)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, place) => (
            // Rows have no name of their own, and none ever comes between two.
            // biome-ignore lint/suspicious/noArrayIndexKey: they only follow one another
            <OneRow key={place} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function OneRow({ row: { at, person, name, act, object, to, way, from } }: { row: ShownAccess }) {
  const { say, language } = useLanguage()
  return (
    <Table.Tr>
      <Table.Td data-title={say(texts.when)}>{localMoment(new Date(at).toISOString(), language)}</Table.Td>
      <Table.Td data-title={say(texts.person)}>
        {person === '' ? say(texts.program) : (name ?? say(texts.unknown))}
      </Table.Td>
      <Table.Td data-title={say(texts.act)}>{say(texts.did[act])}</Table.Td>
      <Table.Td data-title={say(texts.object)} className="access-object">
        {object === null ? <span className="quiet">{say(texts.hidden)}</span> : object || say(texts.top)}
        {to && <span className="access-beside">→ {to}</span>}
      </Table.Td>
      <Table.Td data-title={say(texts.where)}>
        {say(texts.ways[way])}
        {from && <span className="access-beside">{from}</span>}
      </Table.Td>
    </Table.Tr>
  )
}
