import { euro } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Cost } from './cost.ts'
import { texts } from './texts.ts'

/** An amount as the provider says its prices, and what it is with tax, so that nobody has to reckon. */
export function Amount({ cost, per }: { cost: Cost; per: string }) {
  const { say, language } = useLanguage()
  const isFree = (cost.is === 'net' ? cost.net : cost.gross) === '0.00'
  if (isFree) return <span className="amount">{say(texts.free)}</span>
  if (cost.is === 'gross')
    return (
      <span className="amount">
        <strong>{euro(cost.gross ?? '0', language)}</strong> {per}
        <span className="label">{say(texts.inclVat)}</span>
      </span>
    )
  const { vatPercent, gross } = cost
  return (
    <span className="amount">
      <strong>{euro(cost.net ?? '0', language)}</strong> {per}
      <span className="label">
        {vatPercent === null ? say(texts.plusVatUnknown) : say(texts.plusVat).replace('{rate}', String(vatPercent))}
        {gross && `: ${euro(gross, language)}`}
      </span>
    </span>
  )
}
