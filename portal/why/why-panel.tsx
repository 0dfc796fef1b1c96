import { Alert, Button, Drawer, Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ShownLine } from '../../api/views/timeline.ts'
import type { Why } from '../../api/views/why.ts'
import type { FactReason } from '../../terms/words/reasons.ts'
import { type Question, useWhy } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Reasons } from './reasons.tsx'
import { texts } from './texts.ts'
import './why.css'

interface WhyPanelProps {
  readonly agreement: string
  readonly question: Question | undefined
  /** The lines of the life, for what followed from a fact. */
  readonly lines: readonly ShownLine[]
  readonly onClose: () => void
  readonly onFact: (number: number) => void
  readonly onAsk: (question: Question) => void
  /** Left out for whoever may not tell, and so takes nothing back. */
  readonly onTakeBack: ((number: number) => void) | undefined
}

/** The answer to why: beside the page where there is room, else from below. */
export function WhyPanel(props: WhyPanelProps) {
  const { say } = useLanguage()
  const isNarrow = useMediaQuery('(max-width: 640px)')
  const { data, error, isPending } = useWhy(props.agreement, props.question)
  return (
    <Drawer
      opened={props.question !== undefined}
      onClose={props.onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '88%' : 480}
      title={say(data && !data.holds && !data.fact ? texts.whyNot : texts.why)}
      closeButtonProps={{ 'aria-label': say(texts.close) }}
      overlayProps={{ backgroundOpacity: 0.12 }}
      classNames={{ content: 'why-content', header: 'why-content', title: 'why-heading' }}
    >
      {isPending && <Loader size="sm" />}
      {error && <Trouble error={error} />}
      {data && <Answer why={data} {...props} />}
    </Drawer>
  )
}

function Answer({ why, lines, onFact, onAsk, onTakeBack }: WhyPanelProps & { why: Why }) {
  const { say, begin, language } = useLanguage()
  const time = clockTime(why.at, language)
  return (
    <div className="answer">
      <p className="answer-says">{begin(why.says)}</p>
      {!why.fact && (
        <p className="label">
          {say(texts.asOf)}: {wholeDay(why.at, language)}
          {time && `, ${time}`}
        </p>
      )}
      {why.fact && (
        <Fact fact={why.fact} holds={why.holds} lines={lines} onFact={onFact} onAsk={onAsk} onTakeBack={onTakeBack} />
      )}
      <Reasons reasons={why.reasons} onFact={onFact} />
      {why.reasons.length === 0 && why.whyNot.length === 0 && !why.fact && (
        <p className="quiet">{say(texts.noReason)}</p>
      )}
      {why.whyNot.length > 0 && <NotApplying why={why} onFact={onFact} />}
    </div>
  )
}

/** Where nothing else was decided, the failed conditions are the answer; otherwise they stand behind it. */
function NotApplying({ why, onFact }: { why: Why; onFact: (number: number) => void }) {
  const { say } = useLanguage()
  if (!why.holds) return <Reasons reasons={why.whyNot} onFact={onFact} />
  return (
    <details className="not-applying">
      <summary className="label">
        {say(texts.otherClauses)} ({why.whyNot.length})
      </summary>
      <Reasons reasons={why.whyNot} depth={1} onFact={onFact} />
    </details>
  )
}

interface FactProps {
  readonly fact: FactReason
  readonly holds: boolean
  readonly lines: readonly ShownLine[]
  readonly onFact: (number: number) => void
  readonly onAsk: (question: Question) => void
  /** Left out for whoever may not tell, and so takes nothing back. */
  readonly onTakeBack: ((number: number) => void) | undefined
}

/** A fact needs no reason: it shows what was told, and what followed. */
function Fact({ fact, holds, lines, onFact, onAsk, onTakeBack }: FactProps) {
  const { say, begin, language } = useLanguage()
  const followed = lines.filter(
    ({ because, seenAt, future }) =>
      !future && seenAt === fact.learnedAt && because.some((each) => restsOn(each, fact.number)),
  )
  return (
    <>
      {!holds && <Alert color="red" title={say(texts.noEffect)} />}
      <dl className="details">
        <dt>{say(texts.happened)}</dt>
        <dd>
          {wholeDay(fact.at, language)} {clockTime(fact.at, language)}
        </dd>
        {fact.learnedAt !== fact.at && (
          <>
            <dt>{say(texts.learned)}</dt>
            <dd>
              {wholeDay(fact.learnedAt, language)} {clockTime(fact.learnedAt, language)}
            </dd>
          </>
        )}
        {fact.details.map(({ field, label, value }) => (
          <div key={field} className="detail">
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="label">{say(texts.followed)}</p>
      {followed.length === 0 && <p className="quiet">{say(texts.nothingFollowed)}</p>}
      <ul className="followed">
        {followed.map((line) => (
          <li key={`${line.at} ${line.says.en}`}>
            <button
              type="button"
              className="askable"
              onClick={() => line.why && onAsk({ ...line.why, at: line.seenAt })}
            >
              {begin(line.says)}
            </button>
          </li>
        ))}
      </ul>
      <div className="answer-acts">
        <Button variant="light" size="xs" onClick={() => onFact(fact.number)}>
          {say(texts.toFact)}
        </Button>
        {onTakeBack && fact.number > 0 && fact.kind !== 'withdrawn' && (
          <Button variant="subtle" color="red" size="xs" onClick={() => onTakeBack(fact.number)}>
            {say(texts.takeBack)}
          </Button>
        )}
      </div>
    </>
  )
}

function restsOn(because: unknown, number: number): boolean {
  const { facts } = because as { readonly facts?: readonly number[] }
  return facts?.includes(number) ?? false
}
