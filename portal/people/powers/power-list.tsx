import { Button } from '@mantine/core'
import type { ShownPower } from '../../../api/views/powers.ts'
import { Trouble } from '../../door/trouble.tsx'
import { shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { useEndPower } from './queries.ts'
import { proofs, texts } from './texts.ts'

/** Who may declare what, since when and until when; those that have ended stand below. */
export function PowerList({
  agreement,
  powers,
  mayEnd,
}: {
  agreement: string
  powers: readonly ShownPower[]
  mayEnd: boolean
}) {
  const { say } = useLanguage()
  const end = useEndPower(agreement)
  return (
    <>
      {powers.length === 0 && <p className="quiet">{say(texts.noPowers)}</p>}
      {end.error && <Trouble error={end.error} />}
      <ul className="people-rows">
        {powers.map((power) => (
          <li key={power.number} data-state={power.state}>
            <div>
              <strong>{power.name ?? `${say(texts.unknownPerson)} ${power.person.slice(0, 8)}`}</strong>
              <span className="people-what">{say(power.says)}</span>
              <Times power={power} />
              <Why of={power} />
            </div>
            {mayEnd && power.state === 'held' && (
              <Button
                size="compact-sm"
                variant="default"
                loading={end.isPending && end.variables.person === power.person}
                onClick={() => end.mutate({ person: power.person, represents: power.represents, scope: power.scope })}
              >
                {say(texts.end)}{' '}
                <span className="for-readers">
                  {power.name} {say(power.says)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Times({ power: { from, until, endedAt, proof, represents, state } }: { power: ShownPower }) {
  const { say, language } = useLanguage()
  const parts = [
    `${say(texts.since)} ${shortDay(from, language)}`,
    ...(until ? [`${say(texts.until)} ${shortDay(until, language)}`] : []),
    ...(state === 'ended' ? [`${say(texts.ended)}${endedAt ? ` ${shortDay(endedAt, language)}` : ''}`] : []),
    ...(proof ? [`${say(texts.proof)}: ${say(proofs[proof])}`] : []),
    ...(represents === 'provider' ? [say(texts.forProvider)] : []),
  ]
  return <p className="label">{parts.join(' · ')}</p>
}

/** The reasons below a clause, to be opened. */
export function Why({ of: { clause, why } }: { of: Pick<ShownPower, 'clause' | 'why'> }) {
  const { say } = useLanguage()
  if (!clause) return null
  return (
    <details className="people-why">
      <summary>
        {say(texts.why)} <span className="label">{clause}</span>
      </summary>
      <ul>
        {why.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
    </details>
  )
}
