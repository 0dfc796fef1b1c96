import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/use-language.tsx'
import { useAfterUpgrade } from './queries.ts'
import { countSaid, texts } from './texts.ts'
import './upgrade.css'

/** On top of the inbox while agreements wait after an upgrade; nothing otherwise. */
export function UpgradeNotice() {
  const { say } = useLanguage()
  const { data } = useAfterUpgrade()
  if (!data || data.count === 0) return null
  return (
    <p className="sheet upgrade-notice" role="status">
      <strong>{say(countSaid(data.count))}</strong>
      <Link to={'/upgrade' as never}>{say(texts.look)}</Link>
    </p>
  )
}
