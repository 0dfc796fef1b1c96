import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { ShownSettings } from '../../api/views/post-settings.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useLetterhead } from '../papers/queries.ts'
import './post.css'
import { useChangeSettings, usePostSettings } from './queries.ts'
import { ServerFields } from './server-fields.tsx'
import { changedBy, draftOf, type SettingsDraft } from './settings-draft.ts'
import { settingsTexts, texts } from './texts.ts'

/** How letters leave in the provider's name, and where its post comes in. */
export function PostSettingsPage() {
  const { say } = useLanguage()
  const { data: shown, error, refetch } = usePostSettings()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!shown) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{say(settingsTexts.title)}</h1>
      <p className="post-settings-link">
        <Link to="/post">{say(settingsTexts.back)}</Link>
      </p>
      {shown.settings === null && <p className="quiet">{say(settingsTexts.notYet)}</p>}
      <NoLetterhead />
      <Look shown={shown} />
      <Form shown={shown} />
    </>
  )
}

/** Without a letterhead letters leave as mails alone, and nobody is reminded of a payment. */
function NoLetterhead() {
  const { say } = useLanguage()
  const { data } = useLetterhead()
  if (data?.letterhead !== null) return null
  return (
    <p className="quiet">
      {say(settingsTexts.noLetterhead)} <Link to="/letterhead">{say(texts.letterhead)}</Link>
    </p>
  )
}

function Look({ shown: { lookedAt, failure } }: { shown: ShownSettings }) {
  const { say, language } = useLanguage()
  if (failure !== null)
    return (
      <Alert color="red" role="alert" title={failure} my="sm">
        {say(settingsTexts.failure)} {failure}
      </Alert>
    )
  if (lookedAt === null) return null
  return (
    <p className="label">
      {say(settingsTexts.lookedAt)} {longDay(lookedAt, language)}, {clockTime(lookedAt, language)}
    </p>
  )
}

function Form({ shown }: { shown: ShownSettings }) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(shown))
  const save = useChangeSettings()
  const change = (changed: Partial<SettingsDraft>) => {
    save.reset()
    setDraft({ ...draft, ...changed })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changedBy(draft), {
      onSuccess: () => {
        const { outgoing, incoming } = draft
        setDraft({
          ...draft,
          outgoing: { ...outgoing, password: '' },
          incoming: { ...incoming, password: '' },
          key: '',
        })
      },
    })
  }
  return (
    <form className="post-servers" onSubmit={submit}>
      <section className="sheet post-part" aria-labelledby="from-title">
        <h2 id="from-title">{say(settingsTexts.from)}</h2>
        <div className="post-fields">
          <TextInput
            label={say(settingsTexts.name)}
            value={draft.name}
            required
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say(settingsTexts.address)}
            type="email"
            value={draft.address}
            required
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
        </div>
      </section>
      <ServerFields
        title={settingsTexts.outgoing}
        without={settingsTexts.noOutgoing}
        draft={draft.outgoing}
        ports={['465', '587', '25', '2525']}
        hasPassword={shown.has.outgoing}
        onChange={(outgoing) => change({ outgoing })}
      />
      <ServerFields
        title={settingsTexts.incoming}
        without={settingsTexts.noIncoming}
        draft={draft.incoming}
        ports={['993', '143']}
        hasPassword={shown.has.incoming}
        hasFolder
        onChange={(incoming) => change({ incoming })}
      />
      <Signature draft={draft} hasKey={shown.has.dkim} onChange={change} />
      <div className="post-acts">
        <Button type="submit" loading={save.isPending}>
          {say(settingsTexts.save)}
        </Button>
        <span className="quiet" role="status">
          {save.isSuccess && say(settingsTexts.saved)}
        </span>
      </div>
      {save.error && <Trouble error={save.error} />}
    </form>
  )
}

interface SignatureProps {
  readonly draft: SettingsDraft
  readonly hasKey: boolean
  readonly onChange: (changed: Partial<SettingsDraft>) => void
}

function Signature({ draft, hasKey, onChange }: SignatureProps) {
  const { say } = useLanguage()
  return (
    <section className="sheet post-part" aria-labelledby="dkim-title">
      <h2 id="dkim-title">{say(settingsTexts.dkim)}</h2>
      <div className="post-fields">
        <TextInput
          label={say(settingsTexts.domain)}
          value={draft.domain}
          onChange={(event) => onChange({ domain: event.currentTarget.value })}
        />
        <TextInput
          label={say(settingsTexts.selector)}
          value={draft.selector}
          required={draft.domain !== ''}
          onChange={(event) => onChange({ selector: event.currentTarget.value })}
        />
        <Textarea
          className="wide"
          label={say(settingsTexts.key)}
          placeholder={hasKey ? say(settingsTexts.passwordKept) : '-----BEGIN PRIVATE KEY-----'}
          value={draft.key}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => onChange({ key: event.currentTarget.value })}
        />
      </div>
    </section>
  )
}
