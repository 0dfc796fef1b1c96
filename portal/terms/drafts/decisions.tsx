import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { DraftView } from '../../../api/drafts/view.ts'
import { Trouble } from '../../door/trouble.tsx'
import { shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { type Step, takeStep, useDraftAct } from './queries.ts'
import { texts } from './texts.ts'

interface DecisionsProps {
  readonly view: DraftView
  /** What is being kept is not decided on yet. */
  readonly isSaving: boolean
}

/** Who has approved, and what can be done with the draft now. */
export function Decisions({ view, isSaving }: DecisionsProps) {
  const { say } = useLanguage()
  const step = useDraftAct(takeStep(view.draft))
  const { state, seen, mayWrite } = view
  if (state === 'published') return null
  const take = (way: Step['way'], body?: object) => step.mutate(body ? { way, body } : { way })
  const isBusy = isSaving || step.isPending
  return (
    <section className="sheet drafts-decisions">
      {state === 'proposed' && <Approvals view={view} isBusy={isBusy} onTake={take} />}
      {mayWrite && (
        <div className="drafts-buttons">
          {state === 'open' && (
            <Button disabled={isBusy} onClick={() => take('propose', { seen })}>
              {say(texts.propose)}
            </Button>
          )}
          {state === 'proposed' && <Publish view={view} isBusy={isBusy} onTake={take} />}
          {state === 'proposed' && (
            <Button variant="default" disabled={isBusy} onClick={() => take('reopen')}>
              {say(texts.reopen)}
            </Button>
          )}
          {state === 'discarded' ? (
            <Button disabled={isBusy} onClick={() => take('reopen')}>
              {say(texts.openAgain)}
            </Button>
          ) : (
            <Button variant="default" disabled={isBusy} onClick={() => take('discard')}>
              {say(texts.discard)}
            </Button>
          )}
        </div>
      )}
      {state === 'proposed' && mayWrite && <p className="label">{say(texts.editTakesBack)}</p>}
      {step.error && <Trouble error={step.error} />}
    </section>
  )
}

interface PartProps {
  readonly view: DraftView
  readonly isBusy: boolean
  readonly onTake: (way: Step['way'], body?: object) => void
}

function Approvals({ view, isBusy, onTake }: PartProps) {
  const { say, language } = useLanguage()
  const { approvals, approvalsNeeded, approving } = view
  return (
    <>
      <p className="drafts-count">
        {approvals.filter(({ counts }) => counts).length} {say(texts.of)} {approvalsNeeded} {say(texts.approvals)}
      </p>
      {approvals.length === 0 ? (
        <p className="quiet">{say(texts.nobodyYet)}</p>
      ) : (
        <ul className="drafts-approvals">
          {approvals.map(({ name, at, counts }) => (
            <li key={`${name} ${at}`}>
              {name}, {shortDay(at, language)}
              {!counts && ` (${say(texts.countsNoLonger)})`}
            </li>
          ))}
        </ul>
      )}
      {approving === 'wrote it' && <p className="label">{say(texts.wroteIt)}</p>}
      {approving === 'may' && <Approve view={view} isBusy={isBusy} onTake={onTake} />}
      {approving === 'has' && (
        <Button variant="default" disabled={isBusy} onClick={() => onTake('approve/take-back')}>
          {say(texts.unapprove)}
        </Button>
      )}
    </>
  )
}

/** Examples that no longer hold are confirmed one by one, before one can approve. */
function Approve({ view, isBusy, onTake }: PartProps) {
  const { say } = useLanguage()
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const failing = view.examined?.failing ?? []
  const names = failing.map(({ ref, example }) => `${ref}: ${example}`)
  return (
    <>
      {names.length > 0 && (
        <fieldset className="drafts-confirm">
          <legend>{say(texts.confirm)}</legend>
          {names.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={confirmed.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                setConfirmed((all) => (checked ? [...all, name] : all.filter((each) => each !== name)))
              }
            />
          ))}
        </fieldset>
      )}
      <Button
        disabled={isBusy || names.some((name) => !confirmed.includes(name))}
        onClick={() => onTake('approve', { seen: view.seen, confirmed: failing })}
      >
        {say(texts.approve)}
      </Button>
    </>
  )
}

/** What cannot be taken back is asked twice. */
function Publish({ view, isBusy, onTake }: PartProps) {
  const { say } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const isApproved = view.approvals.filter(({ counts }) => counts).length >= view.approvalsNeeded
  if (!isAsked)
    return (
      <Button disabled={isBusy || !isApproved} onClick={() => setAsked(true)}>
        {say(texts.publish)}
      </Button>
    )
  return (
    <div className="drafts-sure">
      <p>{say(texts.publishSure)}</p>
      <Button disabled={isBusy} onClick={() => onTake('publish', { seen: view.seen })}>
        {say(texts.publishYes)}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {say(texts.cancel)}
      </Button>
    </div>
  )
}
