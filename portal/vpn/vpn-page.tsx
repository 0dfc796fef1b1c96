import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Connection } from './connection.tsx'
import { Connections } from './connections.tsx'
import { Devices } from './devices.tsx'
import { useVpn } from './queries.ts'
import { Routers } from './routers.tsx'
import { sentences, texts } from './texts.ts'
import './vpn.css'

/** How a customer is connected: the way, its devices, its routers, and who was connected. */
export function VpnPage() {
  return <AgreementFrame>{({ agreement }) => <Vpn key={agreement} agreement={agreement} />}</AgreementFrame>
}

function Vpn({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data: vpn, error, refetch } = useVpn(agreement)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!vpn || !me) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{say(vpn.way ? sentences[vpn.way] : texts.notChosen)}</h1>
      {vpn.networks.length > 0 && vpn.state === 'closed' && <p className="vpn-warning">{say(texts.closed)}</p>}
      {vpn.state === 'export-only' && <p className="vpn-warning">{say(texts.exportOnly)}</p>}
      {!vpn.gateway && <p className="quiet">{say(texts.noGateway)}</p>}
      <div className="sheets">
        <Routers agreement={agreement} vpn={vpn} me={me} />
        <Devices agreement={agreement} vpn={vpn} me={me} />
        <Connection agreement={agreement} vpn={vpn} me={me} />
        <Connections agreement={agreement} />
      </div>
    </>
  )
}
