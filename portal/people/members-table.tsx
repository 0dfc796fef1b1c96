import { Table } from '@mantine/core'
import type { Members, ShownMember } from '../../api/views/members.ts'
import { localDay, localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { customerName } from './customer-name.ts'
import { MemberActs } from './member-acts.tsx'
import { texts } from './texts.ts'

/** The own staff first, then each customer's people. */
export function MembersTable({ members }: { members: Members }) {
  const { say } = useLanguage()
  const houses = [...Map.groupBy(members.people, ({ customer }) => customer)]
  return (
    <>
      {houses.map(([customer, people]) => (
        <section key={customer} className="sheet people-house" aria-labelledby={`people-${customer}`}>
          <h2 id={`people-${customer}`}>
            {customer === null ? say(texts.ownHouse) : customerName(members, customer, say)}
          </h2>
          <Table className="people-table" verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                {[texts.name, texts.role, texts.from, texts.until, texts.secondFactor, texts.lastSignIn].map(
                  (title) => (
                    <Table.Th key={title.en}>{say(title)}</Table.Th>
                  ),
                )}
                <Table.Th>
                  <span className="for-readers">{say(texts.acts)}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((person) => (
                <MemberRow key={person.membership} person={person} members={members} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </>
  )
}

function MemberRow({ person, members }: { person: ShownMember; members: Members }) {
  const { say, begin, language } = useLanguage()
  const day = (time: string | null): string => (time === null ? '–' : localDay(time, language))
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{person.name}</strong>
        {person.isSelf && <span className="label"> · {say(texts.you)}</span>}
        <span className="people-address">{person.email}</span>
      </Table.Td>
      <Cell title={say(texts.role)}>{begin(person.says)}</Cell>
      <Cell title={say(texts.from)}>{day(person.from)}</Cell>
      <Cell title={say(texts.until)}>{day(person.until)}</Cell>
      <Cell title={say(texts.secondFactor)}>{say(factorsOf(person))}</Cell>
      <Cell title={say(texts.lastSignIn)}>
        {person.signedInAt ? localMoment(person.signedInAt, language) : say(texts.never)}
      </Cell>
      <Table.Td>
        <MemberActs person={person} members={members} />
      </Table.Td>
    </Table.Tr>
  )
}

/** On a phone each cell stands in a line of its own, behind its title. */
const Cell = ({ title, children }: { title: string; children: string }) => (
  <Table.Td data-title={title}>{children}</Table.Td>
)

function factorsOf({ hasCode, passkeys }: ShownMember) {
  if (hasCode && passkeys > 0) return texts.both
  if (hasCode) return texts.codeApp
  return passkeys > 0 ? texts.passkey : texts.none
}
