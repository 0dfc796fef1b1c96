import { Link } from '@tanstack/react-router'
import { useMe } from '../door/me.ts'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './backups.css'
import { useBackups } from './queries.ts'
import { texts } from './texts.ts'

/** In the inbox of whoever owes a drill: why, and how. It goes once the signed note of a drill is there; nothing otherwise. */
export function DrillNotice() {
  const { data: me } = useMe()
  return me?.may('back up') ? <Owed /> : null
}

function Owed() {
  const { say, language } = useLanguage()
  const { data } = useBackups()
  const drill = data?.drill
  if (!drill?.isDue) return null
  const since = longDay(drill.dueAt, language)
  return (
    <section className="sheet backups-notice" aria-label={say(texts.drill)} role="status">
      <p>
        <strong>
          {say(texts.drillOwed)} {say(texts.owed[drill.because])}
        </strong>{' '}
        <span className="quiet">{say({ de: `Seit dem ${since}.`, en: `Since ${since}.` })}</span>
      </p>
      <p>{say(texts.drillWhy)}</p>
      <code className="backups-key">{say(texts.drillHow)}</code>
      <Link to={'/backups' as never}>{say(texts.drillLook)}</Link>
    </section>
  )
}
