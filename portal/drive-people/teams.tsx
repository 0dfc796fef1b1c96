import { Button, Checkbox, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { DrivePeople, ShownTeam } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { AskFirst } from './ask-first.tsx'
import { useDriveAct } from './queries.ts'
import { texts } from './texts.ts'

interface TeamsProps {
  readonly agreement: string
  readonly drive: DrivePeople
}

/** People who are given permissions together. */
export function Teams({ agreement, drive }: TeamsProps) {
  const { say } = useLanguage()
  const make = useDriveAct(agreement, (body: { title: string; directory?: string }, post) => post('/teams', body))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const directory = String(given.get('directory') ?? '').trim()
    make.mutate(
      { title: String(given.get('title')), ...(directory === '' ? {} : { directory }) },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <section className="sheet access-part" aria-labelledby="teams-title">
      <h2 id="teams-title">{say(texts.teams)}</h2>
      {drive.teams.length === 0 && <p className="quiet">{say(texts.teamsHow)}</p>}
      <ul className="access-rows">
        {drive.teams.map((team) => (
          <OneTeam key={team.team} agreement={agreement} drive={drive} team={team} />
        ))}
      </ul>
      <form className="access-form" onSubmit={submit} aria-label={say(texts.makeTeam)}>
        <TextInput name="title" label={say(texts.teamTitle)} maxLength={100} required />
        {drive.directory && (
          <TextInput
            name="directory"
            label={say(texts.teamGroup)}
            description={say(texts.teamGroupHow)}
            maxLength={1000}
          />
        )}
        <Button type="submit" loading={make.isPending}>
          {say(texts.makeTeam)}
        </Button>
      </form>
      {make.error && <Trouble error={make.error} />}
    </section>
  )
}

function OneTeam({ agreement, drive, team }: TeamsProps & { readonly team: ShownTeam }) {
  const { say } = useLanguage()
  const of = `/teams/${team.team}`
  const change = useDriveAct(agreement, (body: { person: string; belongs: boolean }, post) =>
    post(`${of}/members`, body),
  )
  const end = useDriveAct(agreement, (_: undefined, post) => post(`${of}/end`, {}))
  const names = drive.people.filter(({ person }) => team.members.includes(person)).map(({ name }) => name)
  const trouble = change.error ?? end.error
  return (
    <li>
      <div>
        <strong>{team.title}</strong>
        <span className="access-beside">{names.length === 0 ? say(texts.nobodyIn) : names.join(', ')}</span>
        {team.directory !== null ? (
          <span className="access-beside">
            {say(texts.follows)} {team.directory}
          </span>
        ) : (
          <details>
            <summary>
              {say(texts.members)} <span className="for-readers">{team.title}</span>
            </summary>
            <ul className="access-devices">
              {drive.people.map(({ person, name }) => (
                <li key={person}>
                  <Checkbox
                    label={name}
                    checked={team.members.includes(person)}
                    disabled={change.isPending}
                    onChange={(event) => change.mutate({ person, belongs: event.currentTarget.checked })}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
        {trouble && <Trouble error={trouble} />}
      </div>
      <AskFirst
        label={texts.endTeam}
        about={team.title}
        question={texts.endTeamAsk(team.title)}
        isPending={end.isPending}
        onYes={() => end.mutate(undefined)}
      />
    </li>
  )
}
