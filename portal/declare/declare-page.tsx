import { Link, useSearch } from '@tanstack/react-router'
import type { OfferedDeclaration } from '../../api/views/declarations.ts'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useDeclarations } from '../door/living-agreement.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './declare.css'
import { declarationAddress } from './offers.tsx'
import { OneDeclaration } from './one-declaration.tsx'
import { texts } from './texts.ts'

/** What can be declared today; the one that the address names is looked at and sent. */
export const DeclarePage = () => (
  <AgreementFrame>{(agreement) => <Declare agreement={agreement.agreement} />}</AgreementFrame>
)

function Declare({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { what } = useSearch({ strict: false }) as { readonly what?: string }
  const { data, error, refetch } = useDeclarations(agreement)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  const chosen = data.declarations.find(({ declaration }) => declaration === what)
  if (chosen)
    return (
      <OneDeclaration
        key={chosen.declaration}
        agreement={agreement}
        offered={chosen}
        expected={data.expected}
        now={data.now}
      />
    )
  return (
    <>
      <h1 className="page-title">{say(what === undefined ? texts.title : texts.gone)}</h1>
      <p className="quiet">{say(data.declarations.length === 0 ? texts.nothing : texts.explains)}</p>
      {(['answer', 'instruct', 'leave'] as const).map((group) => (
        <Group
          key={group}
          title={say(texts[group])}
          agreement={agreement}
          today={data.now}
          declarations={data.declarations.filter((each) => each.group === group)}
        />
      ))}
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly agreement: string
  readonly today: string
  readonly declarations: readonly OfferedDeclaration[]
}

function Group({ title, agreement, today, declarations }: GroupProps) {
  const { say, language } = useLanguage()
  if (declarations.length === 0) return null
  return (
    <section className="sheet declare-group" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {declarations.map((each) => (
          <li key={each.declaration}>
            <Link {...declarationAddress(agreement, each)}>{say(each.title)}</Link>
            <span className="label">
              {[
                each.lastOn && `${say(texts.until)} ${dayNear(each.lastOn, today, language)}`,
                !each.form.portalMeetsIt && `${say(texts.notHere)}: ${each.form.ways.map(say).join(', ')}`,
                each.noPower && say(texts.notYou),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
