import { Button, NumberInput, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChooseConnection } from '../../api/vpn/choose.ts'
import type { ShownVpn } from '../../api/vpn/view.ts'
import type { Acting } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useCheck, useChoose } from './queries.ts'
import { texts, ways } from './texts.ts'

type Way = ChooseConnection['way']

/** Where the tunnel goes, and how one is connected; who may, chooses otherwise. */
export function Connection({ agreement, vpn, me }: { agreement: string; vpn: ShownVpn; me: Acting }) {
  const { say } = useLanguage()
  const { gateway, networks } = vpn
  return (
    <section className="sheet vpn-part" aria-labelledby="vpn-connection">
      <h2 id="vpn-connection">{say(texts.connection)}</h2>
      {vpn.way === 'being checked' && !me.may('keep the stock') && <p>{say(texts.beingChecked)}</p>}
      {vpn.isCheckOwed && me.may('keep the stock') && <Check agreement={agreement} />}
      <dl className="vpn-facts">
        {networks.length > 0 && (
          <>
            <dt>{say(texts.network)}</dt>
            <dd>
              <code>{networks.join(', ')}</code>
            </dd>
          </>
        )}
        {gateway && (
          <>
            <dt>{say(texts.gateway)}</dt>
            <dd>
              <code>{gateway.endpoint}</code>
            </dd>
            <dt>{say(texts.addressInside)}</dt>
            <dd>
              <code>{gateway.addresses.join(', ')}</code>
            </dd>
            <dt>{say(texts.gatewayKey)}</dt>
            <dd>
              <code>{gateway.publicKey}</code>
            </dd>
          </>
        )}
      </dl>
      {me.may('manage devices') && <Choose agreement={agreement} vpn={vpn} />}
    </section>
  )
}

/** What was chosen last stands there; as long as nothing was, the form is open. */
function Choose({ agreement, vpn }: { agreement: string; vpn: ShownVpn }) {
  const { say } = useLanguage()
  const choose = useChoose(agreement)
  const [way, setWay] = useState<Way>(vpn.way !== null && vpn.way in ways ? (vpn.way as Way) : 'supplied router')
  const [clients, setClients] = useState(vpn.clients ?? 1)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose.mutate({ way, clients })
  }
  return (
    <details className="vpn-more" open={vpn.way === null || vpn.way === 'refused'}>
      <summary>{say(vpn.way === null ? texts.choose : texts.change)}</summary>
      <form className="vpn-form" onSubmit={submit}>
        <p className="vpn-wide quiet">{say(texts.chooseLead)}</p>
        <Radio.Group
          className="vpn-wide"
          label={say(texts.connection)}
          value={way}
          onChange={(value) => setWay(value as Way)}
        >
          {Object.entries(ways).map(([value, says]) => (
            <Radio key={value} value={value} label={say(says)} mt={8} />
          ))}
        </Radio.Group>
        <NumberInput
          label={say(texts.clients)}
          value={clients}
          onChange={(value) => setClients(Number(value) || 1)}
          min={1}
          max={10_000}
          hideControls
        />
        {choose.error && (
          <div className="vpn-wide">
            <Trouble error={choose.error} />
          </div>
        )}
        <div className="vpn-wide">
          <Button type="submit" loading={choose.isPending}>
            {say(texts.take)}
          </Button>
        </div>
      </form>
    </details>
  )
}

/** Somebody of the provider says what came of looking at the customer's own equipment. */
function Check({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const check = useCheck(agreement)
  return (
    <>
      <p>{say(texts.checkOwed)}</p>
      {check.error && <Trouble error={check.error} />}
      <div className="vpn-acts">
        <Button size="compact-md" onClick={() => check.mutate(true)} loading={check.isPending}>
          {say(texts.suitable)}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => check.mutate(false)} disabled={check.isPending}>
          {say(texts.unsuitable)}
        </Button>
      </div>
    </>
  )
}
