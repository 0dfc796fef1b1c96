import { Accounts } from '../../accounts/accounts.tsx'
import { AgreementFrame } from '../../agreement/agreement-frame.tsx'
import { useMe } from '../../door/me.ts'
import { Trouble } from '../../door/trouble.tsx'
import { Waiting } from '../../door/waiting.tsx'
import { useLanguage } from '../../language/use-language.tsx'
import { ContentGrants } from './content-grants.tsx'
import { GrantPower } from './grant-power.tsx'
import { IdentityChecks } from './identity-checks.tsx'
import { PowerList } from './power-list.tsx'
import './powers.css'
import { usePowers } from './queries.ts'
import { sentenceOf } from './sentence.ts'
import { texts } from './texts.ts'
import { WaitingDeclarations } from './waiting-declarations.tsx'

/** Who may declare what in an agreement, who uses the services, and who may see what is kept there. */
export function AgreementPeoplePage() {
  return <AgreementFrame>{({ agreement }) => <People key={agreement} agreement={agreement} />}</AgreementFrame>
}

function People({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data, error, refetch } = usePowers(agreement)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data || !me) return <Waiting says={texts.loading} />
  const mayManage = me.may('manage powers')
  return (
    <>
      <h1 className="page-title">{say(sentenceOf(data.powers))}</h1>
      <div className="sheets">
        <WaitingDeclarations agreement={agreement} waiting={data.waiting} mayDeclare={me.may('declare')} />
        <section className="sheet people-part" aria-labelledby="powers-title">
          <h2 id="powers-title">{say(texts.powers)}</h2>
          <p className="quiet">{say(texts.powersLead)}</p>
          <PowerList agreement={agreement} powers={data.powers} mayEnd={mayManage} />
          {mayManage && <GrantPower agreement={agreement} people={data.people} />}
        </section>
        <Accounts agreement={agreement} me={me} />
        <ContentGrants agreement={agreement} me={me} />
        <IdentityChecks agreement={agreement} me={me} />
      </div>
    </>
  )
}
