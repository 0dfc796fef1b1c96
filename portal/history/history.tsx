import type { ShownLine, Timeline } from '../../api/views/timeline.ts'
import type { Question } from '../door/queries.ts'
import { dayOf, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { comingInWords, questionAbout } from '../today/coming.ts'
import { texts } from './texts.ts'
import './history.css'

interface HistoryProps {
  readonly timeline: Timeline
  readonly onAsk: (question: Question) => void
}

/** The same life to read: what was, the latest first, and what comes. */
export function History({ timeline, onAsk }: HistoryProps) {
  const { say } = useLanguage()
  const past = timeline.lines.filter(({ future, line }) => !future && line.turned !== lastingDuty).toReversed()
  return (
    <section className="sheet history" aria-labelledby="history-title">
      <h2 id="history-title">{say(texts.title)}</h2>
      <div className="history-halves">
        <div>
          <h3>{say(texts.past)}</h3>
          {past.length === 0 && <p className="quiet">{say(texts.nothingWas)}</p>}
          <Lines lines={past} onAsk={onAsk} />
        </div>
        <div>
          <h3>
            {say(texts.coming)} <span className="label">{say(texts.note)}</span>
          </h3>
          {timeline.coming.length === 0 && <p className="quiet">{say(texts.nothingComes)}</p>}
          <Comings coming={timeline.coming} onAsk={onAsk} />
        </div>
      </div>
    </section>
  )
}

/** That a duty is owed is told by the duty itself. */
const lastingDuty = 'duty'

function Comings({ coming, onAsk }: { coming: Timeline['coming']; onAsk: HistoryProps['onAsk'] }) {
  const { begin, language } = useLanguage()
  return (
    <ol className="lines">
      {coming.map((each) => {
        const question = questionAbout(each),
          words = comingInWords(each)
        return (
          <li key={`${each.is} ${each.at} ${each.about}`} data-is={each.is}>
            <span className="label line-day">{shortDay(each.on, language)}</span>
            {question ? (
              <button type="button" className="askable" onClick={() => onAsk(question)}>
                {begin(words)}
              </button>
            ) : (
              <span>{begin(words)}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export function Lines({ lines, onAsk }: { lines: readonly ShownLine[]; onAsk: (question: Question) => void }) {
  const { say, begin, language } = useLanguage()
  return (
    <ol className="lines">
      {lines.map(({ at, seenAt, says, why, is }) => (
        <li key={`${seenAt} ${at} ${says.en}`} data-is={is}>
          <span className="label line-day">{shortDay(at, language)}</span>
          <span>
            {why ? (
              <button
                type="button"
                className="askable"
                onClick={() => onAsk({ ...why, ...(why.matter === 'fact' ? {} : { at: seenAt }) })}
              >
                {begin(says)}
              </button>
            ) : (
              <span>{begin(says)}</span>
            )}
            {dayOf(at) !== dayOf(seenAt) && (
              <span className="label">
                {say(texts.seenLater)} {shortDay(seenAt, language)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
