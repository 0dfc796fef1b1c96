import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { ServerDraft } from './settings-draft.ts'
import { protectionsInWords, settingsTexts } from './texts.ts'

interface ServerFieldsProps {
  readonly title: Said
  /** What it means to have none. */
  readonly without: Said
  readonly draft: ServerDraft
  readonly ports: readonly string[]
  readonly hasPassword: boolean
  readonly hasFolder?: boolean
  readonly onChange: (draft: ServerDraft) => void
}

/** A mail server: where it is, how the way there is protected, and how one signs in. */
export function ServerFields({
  title,
  without,
  draft,
  ports,
  hasPassword,
  hasFolder = false,
  onChange,
}: ServerFieldsProps) {
  const { say } = useLanguage()
  const id = useId()
  const isThere = draft.host.trim() !== ''
  const input = (name: 'host' | 'user' | 'folder', isRequired: boolean) => (
    <TextInput
      label={say(settingsTexts[name])}
      value={draft[name]}
      required={isRequired}
      autoComplete="off"
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <section className="sheet post-part" aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      <p className="label">{say(without)}</p>
      <div className="post-fields">
        {input('host', false)}
        <NativeSelect
          label={say(settingsTexts.port)}
          value={draft.port}
          onChange={(event) => onChange({ ...draft, port: event.currentTarget.value })}
          data={[...ports]}
        />
        <NativeSelect
          label={say(settingsTexts.protection)}
          value={draft.protection}
          onChange={(event) =>
            onChange({ ...draft, protection: event.currentTarget.value as ServerDraft['protection'] })
          }
          data={Object.entries(protectionsInWords).map(([value, said]) => ({ value, label: say(said) }))}
        />
        {input('user', false)}
        <PasswordInput
          label={say(settingsTexts.password)}
          placeholder={hasPassword ? say(settingsTexts.passwordKept) : ''}
          value={draft.password}
          autoComplete="new-password"
          onChange={(event) => onChange({ ...draft, password: event.currentTarget.value })}
        />
        {hasFolder && input('folder', isThere)}
      </div>
      <details className="post-aside" open={draft.authority !== '' || undefined}>
        <summary className="label">{say(settingsTexts.authority)}</summary>
        <Textarea
          aria-label={say(settingsTexts.authority)}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={draft.authority}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => onChange({ ...draft, authority: event.currentTarget.value })}
        />
      </details>
    </section>
  )
}
