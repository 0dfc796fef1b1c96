import { Switch, Table } from '@mantine/core'
import type { ShownDrivePerson } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { localDay } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskFirst } from './ask-first.tsx'
import { useDriveAct } from './queries.ts'
import { texts } from './texts.ts'

/** Everybody who works with a drive: who administrates it, with which devices, and since when a guest is one. */
export function PeopleTable({ agreement, people }: { agreement: string; people: readonly ShownDrivePerson[] }) {
  const { say } = useLanguage()
  return (
    <Table className="access-table" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {[texts.name, texts.speaks, texts.devices].map((title) => (
            <Table.Th key={title.en}>{say(title)}</Table.Th>
          ))}
          <Table.Th>
            <span className="for-readers">{say(texts.acts)}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <OnePerson key={person.person} agreement={agreement} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function OnePerson({ agreement, person }: { agreement: string; person: ShownDrivePerson }) {
  const { say } = useLanguage()
  const of = `/people/${person.person}`
  const end = useDriveAct(agreement, (_: undefined, post) => post(`${of}/end`, {}))
  const administrate = useDriveAct(agreement, (isAdministrator: boolean, post) =>
    post(`${of}/administrator`, { isAdministrator }),
  )
  const trouble = end.error ?? administrate.error
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{person.name}</strong>
        {person.isSelf && <span className="label"> · {say(texts.you)}</span>}
        <span className="access-beside">{person.address}</span>
        <Beside person={person} />
        {trouble && <Trouble error={trouble} />}
      </Table.Td>
      <Table.Td data-title={say(texts.speaks)}>
        {person.guest ? (
          '–'
        ) : (
          <Switch
            aria-label={`${say(texts.speaks)}: ${person.name}`}
            checked={person.isAdministrator}
            disabled={administrate.isPending}
            onChange={(event) => administrate.mutate(event.currentTarget.checked)}
          />
        )}
      </Table.Td>
      <Table.Td data-title={say(texts.devices)}>
        <Devices agreement={agreement} person={person} />
      </Table.Td>
      <Table.Td>
        <AskFirst
          label={texts.end}
          about={person.name}
          question={texts.endAsk(person.name)}
          isPending={end.isPending}
          onYes={() => end.mutate(undefined)}
        />
      </Table.Td>
    </Table.Tr>
  )
}

function Beside({ person: { guest, isFromDirectory } }: { person: ShownDrivePerson }) {
  const { say, language } = useLanguage()
  if (guest)
    return (
      <span className="access-beside">
        {say(texts.guestOf)} {guest.company}
        {guest.until !== null && `, ${say(texts.until)} ${localDay(new Date(guest.until - 1).toISOString(), language)}`}
      </span>
    )
  return isFromDirectory ? <span className="access-beside">{say(texts.fromDirectory)}</span> : null
}

function Devices({ agreement, person }: { agreement: string; person: ShownDrivePerson }) {
  const { say } = useLanguage()
  const end = useDriveAct(agreement, (password: string, post) =>
    post(`/people/${person.person}/passwords/${password}/end`, {}),
  )
  if (person.passwords.length === 0) return say(texts.noDevices)
  return (
    <details>
      <summary>{person.passwords.length}</summary>
      <ul className="access-devices">
        {person.passwords.map(({ password, title }) => (
          <li key={password}>
            {title}{' '}
            <AskFirst
              label={texts.endPassword}
              about={`${title}, ${person.name}`}
              question={texts.endPasswordAsk(title)}
              isPending={end.isPending}
              onYes={() => end.mutate(password)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
