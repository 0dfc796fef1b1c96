import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DrivePeople } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useDriveAct } from './queries.ts'
import { texts } from './texts.ts'

interface PartProps {
  readonly agreement: string
  readonly drive: DrivePeople
}

/** Which directory brings people, and how long it is kept what they did. */
export function DirectoryPart({ agreement, drive }: PartProps) {
  const { say } = useLanguage()
  const isOffered = drive.plan === 'multi' && (drive.directories.length > 0 || drive.directory !== null)
  return (
    <>
      {isOffered && <FollowDirectory agreement={agreement} drive={drive} />}
      <section className="sheet access-part" aria-label={say(texts.log)}>
        <LogDays agreement={agreement} drive={drive} />
      </section>
    </>
  )
}

function FollowDirectory({ agreement, drive }: PartProps) {
  const { say } = useLanguage()
  const [directory, setDirectory] = useState(drive.directory?.directory ?? '')
  const [takesPasswords, setTakesPasswords] = useState(drive.directory?.takesPasswords ?? false)
  const keep = useDriveAct(agreement, (_: undefined, post) =>
    post('/directory', { directory: directory || null, takesPasswords }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(undefined)
  }
  const isLdap = drive.directories.find((each) => each.directory === directory)?.kind === 'ldap'
  return (
    <section className="sheet access-part" aria-labelledby="drive-directory-title">
      <h2 id="drive-directory-title">{say(texts.directory)}</h2>
      <p className="quiet">{say(texts.directoryHow)}</p>
      <form className="access-form" onSubmit={submit}>
        <NativeSelect
          label={say(texts.directory)}
          value={directory}
          onChange={(event) => setDirectory(event.currentTarget.value)}
          data={[
            { value: '', label: say(texts.noDirectory) },
            ...drive.directories.map((each) => ({ value: each.directory, label: each.title })),
          ]}
        />
        {isLdap && (
          <Checkbox
            label={say(texts.takesPasswords)}
            description={say(texts.takesPasswordsHow)}
            checked={takesPasswords}
            onChange={(event) => setTakesPasswords(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" loading={keep.isPending}>
          {say(texts.keep)}
        </Button>
      </form>
      {keep.isSuccess && <p role="status">{say(texts.kept)}</p>}
      {keep.error && <Trouble error={keep.error} />}
    </section>
  )
}

function LogDays({ agreement, drive }: PartProps) {
  const { say } = useLanguage()
  const [days, setDays] = useState(drive.logDays)
  const keep = useDriveAct(agreement, (given: number, post) => post('/log-days', { days: given }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(days)
  }
  return (
    <form className="access-form" onSubmit={submit}>
      <NumberInput
        label={say(texts.logDays)}
        value={days}
        onChange={(value) => setDays(Number(value) || drive.logDays)}
        min={7}
        max={3_650}
        hideControls
      />
      <Button type="submit" variant="default" loading={keep.isPending}>
        {say(texts.keep)}
      </Button>
      {keep.isSuccess && <span role="status">{say(texts.kept)}</span>}
      {keep.error && <Trouble error={keep.error} />}
    </form>
  )
}
