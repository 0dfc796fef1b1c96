import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ListedDuty } from '../../api/views/duties.ts'
import { useMe } from '../door/me.ts'
import { type DutyAct, type Question, useDuties, useDutyAct } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskWhy } from '../why/ask-why.tsx'
import { texts } from './texts.ts'

interface DutiesProps {
  readonly agreement: string
  readonly today: string
  readonly onAsk: (question: Question) => void
}

/** What must be done and is not finished: to be confirmed, approved or rejected by a person. */
export function Duties({ agreement, today, onAsk }: DutiesProps) {
  const { say } = useLanguage()
  const { data: duties = [] } = useDuties(agreement)
  const act = useDutyAct(agreement)
  const { data: me } = useMe()
  const may = { carryOut: me?.may('carry out') ?? false, approve: me?.may('approve') ?? false }
  const isHouse = me?.acts?.customer === null
  const open = duties.filter(({ state }) => state !== 'done' && state !== 'dropped')
  return (
    <section className="sheet duties" aria-labelledby="duties-title">
      <h2 id="duties-title">{say(isHouse ? texts.title : texts.ofProvider)}</h2>
      {open.length === 0 && <p className="quiet">{say(isHouse ? texts.nothing : texts.nothingOpen)}</p>}
      <ul>
        {open.map((duty) => (
          <OneDuty
            key={duty.duty}
            duty={duty}
            today={today}
            may={may}
            onAsk={onAsk}
            onAct={(given) => act.mutate(given)}
          />
        ))}
      </ul>
      {act.error && <Trouble error={act.error} />}
      {duties.length > open.length && (
        <p className="label">
          {say(texts.doneBefore)}: {duties.filter(({ state }) => state === 'done').length}
        </p>
      )}
    </section>
  )
}

interface OneDutyProps {
  readonly duty: ListedDuty
  readonly today: string
  /** What whoever looks may do about it: a customer only sees what the provider still has to do. */
  readonly may: { readonly carryOut: boolean; readonly approve: boolean }
  readonly onAsk: (question: Question) => void
  readonly onAct: (act: DutyAct) => void
}

function OneDuty({ duty, today, may, onAsk, onAct }: OneDutyProps) {
  const { say, begin, language } = useLanguage()
  const { duty: id, says, by, state } = duty
  const press = (act: DutyAct['act']) => () => onAct({ duty: id, act })
  return (
    <li>
      <span className="holding">
        <span className="holding-words">{says ? begin(says) : id}</span>
        <span className="label">
          {say(texts.states[state])}
          {by && `, ${say(texts.by)} ${dayNear(by, today, language)}`}
        </span>
      </span>
      <span className="duty-acts">
        {state === 'person' && may.carryOut && (
          <Button size="compact-sm" onClick={press('confirm')}>
            {say(texts.confirm)}
          </Button>
        )}
        {state === 'approval' && may.approve && (
          <>
            <Button size="compact-sm" onClick={press('approve')}>
              {say(texts.approve)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/cases/$agreement/$duty"
                  params={{ agreement: duty.agreement, duty: id } as never}
                />
              )}
            >
              {say(texts.reject)} …
            </Button>
          </>
        )}
        <AskWhy says={says ? say(says) : id} onAsk={() => onAsk({ matter: 'must', about: id })} />
      </span>
    </li>
  )
}
