import { Button } from '@mantine/core'
import type { WaitingDeclaration } from '../../../api/views/waiting-declarations.ts'
import { Trouble } from '../../door/trouble.tsx'
import { clockTime, shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { Why } from './power-list.tsx'
import { useApprove } from './queries.ts'
import { texts } from './texts.ts'

interface Waiting {
  readonly agreement: string
  readonly waiting: readonly WaitingDeclaration[]
  readonly mayDeclare: boolean
}

/** What was declared without power: whoever could have declared it approves it here. Where nothing waits, nothing stands here. */
export function WaitingDeclarations({ agreement, waiting, mayDeclare }: Waiting) {
  const { say, language } = useLanguage()
  const approve = useApprove(agreement)
  if (waiting.length === 0) return null
  return (
    <section className="sheet people-part" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{say(texts.waiting)}</h2>
      <p className="quiet">{say(texts.waitingLead)}</p>
      {approve.error && <Trouble error={approve.error} />}
      <ul className="people-rows">
        {waiting.map((declaration) => (
          <li key={declaration.number}>
            <div>
              <strong>{say(declaration.says)}</strong>
              <p className="label">
                {shortDay(declaration.at, language)} {clockTime(declaration.at, language)}
                {declaration.person && ` · ${say(texts.declaredBy)} ${declaration.person}`}
              </p>
              <Why of={declaration} />
            </div>
            {mayDeclare && declaration.mayApprove && (
              <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate(declaration.number)}>
                {say(texts.approve)} <span className="for-readers">{say(declaration.says)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
