import { TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { DraftView } from '../../../api/drafts/view.ts'
import type { Terms } from '../../../terms/grammar/document.ts'
import { Trouble } from '../../door/trouble.tsx'
import { Waiting } from '../../door/waiting.tsx'
import { longDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { AsFile } from './as-file.tsx'
import { Choices } from './choices.tsx'
import { Decisions } from './decisions.tsx'
import '../terms.css'
import './drafts.css'
import { takeStep, useDraft, useDraftAct, useShipped } from './queries.ts'
import { Sentences } from './sentences.tsx'
import { states, texts } from './texts.ts'
import { Trial } from './trial.tsx'
import { useEdits } from './use-edits.ts'
import { WouldChange } from './would-change.tsx'

/** One draft: written, tried, approved and published. */
export function DraftPage() {
  const { draft = '' } = useParams({ strict: false }) as { draft?: string }
  const { data, error, refetch } = useDraft(draft)
  const shipped = useShipped(data?.terms)
  const trouble = error ?? shipped.error
  if (trouble) return <Trouble error={trouble} onAgain={() => void refetch()} />
  if (!data || !shipped.data) return <Waiting says={texts.loading} />
  return <Draft key={draft} view={data} shipped={shipped.data} />
}

function Draft({ view, shipped }: { view: DraftView; shipped: Terms }) {
  const { say, language } = useLanguage()
  const editing = useEdits(view, shipped)
  const { live, isSaving, error } = editing
  const mayWrite = view.mayWrite && (view.state === 'open' || view.state === 'proposed')
  return (
    <>
      <p>
        <Link to="/terms/drafts">{say(texts.back)}</Link>
      </p>
      <h1 className="page-title">
        {say(texts.newFrom)} {longDay(view.from, language)}{' '}
        <span className="drafts-state" data-state={view.state}>
          {say(states[view.state])}
        </span>
      </h1>
      <p className="label" role="status">
        {say(view.title)}, {view.edits.length} {say(view.edits.length === 1 ? texts.change : texts.changes)},{' '}
        {say(texts.by)} {view.madeBy}. {isSaving && say(texts.saving)}
      </p>
      {error && <Trouble error={error} />}
      {view.unfit && (
        <p className="drafts-warning" role="alert">
          {say(view.unfit)}
        </p>
      )}
      <Decisions view={view} isSaving={isSaving} />
      <WouldChange examined={live.examined}>
        {view.edits.length > 0 && (
          <AsFile
            path={`/terms/drafts/${view.draft}/difference?`}
            isDraft={view.state !== 'published'}
            isSaving={isSaving}
          />
        )}
      </WouldChange>
      {view.state !== 'published' && view.edits.length > 0 && <Trial draft={view.draft} seen={view.seen} />}
      {mayWrite && <Day view={view} />}
      <Choices editing={editing} isFixed={!mayWrite} />
      <Sentences editing={editing} isFixed={!mayWrite} />
    </>
  )
}

function Day({ view }: { view: DraftView }) {
  const { say } = useLanguage()
  const move = useDraftAct(takeStep(view.draft))
  return (
    <div className="drafts-day">
      <TextInput
        type="date"
        label={say(texts.newFrom)}
        key={view.from}
        defaultValue={view.from}
        min={view.firstDay}
        onBlur={({ currentTarget: { value } }) => {
          if (value !== '' && value !== view.from) move.mutate({ way: 'day', body: { from: value } })
        }}
      />
      {move.error && <Trouble error={move.error} />}
    </div>
  )
}
