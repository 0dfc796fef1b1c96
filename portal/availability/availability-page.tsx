import { useQuery } from '@tanstack/react-query'
import type { DriveAvailability } from '../../api/drive/availability.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { localDay, localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import './availability.css'

const say = (de: string, en: string): Said => ({ de, en })
const texts = {
  title: say('Verfügbarkeit des Netzlaufwerks', 'Availability of the network drive'),
  loading: say('Die Messungen werden gelesen …', 'Reading what was measured …'),
  answers: say('Das Laufwerk antwortet.', 'The drive answers.'),
  silent: say('Das Laufwerk antwortet zurzeit nicht.', 'The drive does not answer at the moment.'),
  notYet: say('Es wurde noch nicht gefragt.', 'It has not been asked yet.'),
  none: say(
    'Hier lauscht kein Netzlaufwerk, das gefragt werden könnte.',
    'No network drive listens here that could be asked.',
  ),
  how: say(
    'Einmal in der Minute wird angemeldet gefragt, von außerhalb der Prozesse, die antworten. Ein Ausfall wird dem Vertrag als Tatsache erzählt, wenn er vorbei ist.',
    'Once a minute it is asked, signed in, from outside of the processes that answer. An outage is told to the agreement as a fact once it is over.',
  ),
  days: say('Tage', 'Days'),
  outages: say('Ausfälle', 'Outages'),
  noOutage: say('Kein Ausfall in den letzten Messungen.', 'No outage in what was measured last.'),
  from: say('Von', 'From'),
  until: say('Bis', 'Until'),
  minutes: say('Dauer', 'Duration'),
  lasts: say('dauert an', 'goes on'),
}

/** Whether the network drive answers, how it did on each day, and its outages. */
export function AvailabilityPage() {
  const { say: inLanguage, language } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['drive-availability'],
    queryFn: () => ask<DriveAvailability>('/drive-availability'),
    refetchInterval: 60_000,
  })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{inLanguage(texts.title)}</h1>
      <p className="availability-now" role="status">
        {inLanguage(nowOf(data))}
      </p>
      <p className="quiet">{inLanguage(texts.how)}</p>
      {data.days.length > 0 && <Days days={data.days} language={language} heading={inLanguage(texts.days)} />}
      {data.isAsked && (
        <section aria-labelledby="outages-title">
          <h2 id="outages-title">{inLanguage(texts.outages)}</h2>
          {data.outages.length === 0 ? <p>{inLanguage(texts.noOutage)}</p> : <Outages outages={data.outages} />}
        </section>
      )}
    </>
  )
}

function nowOf({ isAsked, answersNow }: DriveAvailability): Said {
  if (!isAsked) return texts.none
  if (answersNow === null) return texts.notYet
  return answersNow ? texts.answers : texts.silent
}

interface DaysShown {
  readonly days: DriveAvailability['days']
  readonly language: Language
  readonly heading: string
}

/** A bar for each day, the eldest first: as high as the share of questions that was answered. */
function Days({ days, language, heading }: DaysShown) {
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{heading}</h2>
      <ul className="availability-days">
        {days.toReversed().map(({ day, asked, answered, milliseconds }) => {
          const share = answered / asked
          const said = `${localDay(day, language)}: ${percentIn(share, language)}, ${milliseconds} ms`
          return (
            <li
              key={day}
              title={said}
              data-missed={answered < asked || undefined}
              style={{ height: `${Math.max(4, share * 100)}%` }}
            >
              <span className="for-readers">{said}</span>
            </li>
          )
        })}
      </ul>
      <p>{days[0] && `${localDay(days[0].day, language)}: ${percentIn(days[0].answered / days[0].asked, language)}`}</p>
    </section>
  )
}

function Outages({ outages }: Pick<DriveAvailability, 'outages'>) {
  const { say: inLanguage, language } = useLanguage()
  return (
    <table className="availability-outages">
      <thead>
        <tr>
          {[texts.from, texts.until, texts.minutes].map((each) => (
            <th key={each.en} scope="col">
              {inLanguage(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outages.map(({ from, until }) => (
          <tr key={from}>
            <td>{localMoment(from, language)}</td>
            <td>{until === null ? inLanguage(texts.lasts) : localMoment(until, language)}</td>
            <td>
              {until === null ? '' : `${Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))} min`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const percentIn = (share: number, language: Language): string =>
  share.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { style: 'percent', maximumFractionDigits: 2 })
