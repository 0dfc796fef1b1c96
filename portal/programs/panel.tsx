import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownPanel } from '../../api/panel/routes.ts'
import { Trouble } from '../door/trouble.tsx'
import { localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { answerInWords, panelTexts as texts } from './panel-texts.ts'
import { attachPanel, detachPanel, usePanel, useProgramAct } from './queries.ts'
import { Secret } from './secret.tsx'

/** The provider's own panel, which carries out orders on services. */
export function PanelPart() {
  const { say } = useLanguage()
  const { data: panel, error } = usePanel()
  const attach = useProgramAct('panel', attachPanel)
  const trouble = error ?? attach.error
  return (
    <section className="sheet programs-part" aria-labelledby="panel-title">
      <h2 id="panel-title">{say(texts.title)}</h2>
      <p className="quiet">{say(texts.lead)}</p>
      {trouble && <Trouble error={trouble} />}
      {panel === null && <p className="quiet">{say(texts.none)}</p>}
      {panel && <Attached panel={panel} onDetached={() => attach.reset()} />}
      {attach.data && <Secret key={attach.data.secret} secret={attach.data.secret} />}
      {panel === null && <AttachForm isPending={attach.isPending} onAttach={(given) => attach.mutate(given)} />}
    </section>
  )
}

function Attached({ panel, onDetached }: { panel: NonNullable<ShownPanel['panel']>; onDetached: () => void }) {
  const { say, language } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const detach = useProgramAct('panel', detachPanel)
  const { url, items, attachedAt, answered } = panel
  return (
    <>
      <ul>
        <li>
          <span>
            <span className="programs-url">{url}</span>
            <span className="label programs-beside">
              {items.length === 0 ? say(texts.everything) : `${say(texts.seesTo)} ${items.join(', ')}`},{' '}
              {say(texts.since)} {localMoment(attachedAt, language)}
            </span>
            <span className="label programs-beside">
              {answered === null
                ? say(texts.notAsked)
                : `${say(texts.last)} ${localMoment(answered.at, language)}: ${say(answerInWords(answered.answer))}`}
            </span>
          </span>
          {!isAsked && (
            <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
              {say(texts.detach)}
            </Button>
          )}
        </li>
      </ul>
      {isAsked && (
        <div className="programs-ask" role="alertdialog" aria-label={say(texts.detachAsk)}>
          <p>{say(texts.detachAsk)}</p>
          <div className="programs-acts">
            <Button
              variant="light"
              color="red"
              size="compact-md"
              autoFocus
              loading={detach.isPending}
              onClick={() => detach.mutate(undefined, { onSuccess: onDetached })}
            >
              {say(texts.yesDetach)}
            </Button>
            <Button variant="default" size="compact-md" onClick={() => setAsked(false)}>
              {say(texts.no)}
            </Button>
          </div>
        </div>
      )}
      {detach.error && <Trouble error={detach.error} />}
    </>
  )
}

interface AttachFormProps {
  readonly isPending: boolean
  readonly onAttach: (given: { readonly url: string; readonly items: readonly string[] }) => void
}
function AttachForm({ isPending, onAttach }: AttachFormProps) {
  const { say } = useLanguage()
  const [url, setUrl] = useState('')
  const [items, setItems] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAttach({ url, items: items.split(/[\s,;]+/).filter((item) => item !== '') })
  }
  return (
    <form className="programs-form" onSubmit={submit} aria-label={say(texts.attach)}>
      <TextInput
        label={say(texts.url)}
        type="url"
        placeholder="https://panel.example/klausel"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        required
      />
      <TextInput
        label={say(texts.items)}
        description={say(texts.itemsHow)}
        placeholder="mail.*"
        value={items}
        onChange={(event) => setItems(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending}>
        {say(texts.attach)}
      </Button>
    </form>
  )
}
