import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/use-language.tsx'
import { useProposed } from './queries.ts'
import { proposedSaid, texts } from './texts.ts'
import './invoice-numbers.css'

/** On top of the inbox while it is proposed to take invoices back; nothing otherwise. */
export function TakeBackNotice() {
  const { say } = useLanguage()
  const { data } = useProposed()
  if (!data || data.proposed.length === 0) return null
  return (
    <p className="sheet numbers-notice" role="status">
      <strong>{say(proposedSaid(data.proposed.length))}</strong>
      <Link to={'/papers/numbers' as never}>{say(texts.look)}</Link>
    </p>
  )
}
