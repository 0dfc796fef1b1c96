import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ShownDevice, ShownVpn } from '../../api/vpn/view.ts'
import type { Acting } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { moment, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AddDeviceForm } from './add-device.tsx'
import { type Made, MadeProfilePanel } from './made-profile.tsx'
import { makeKey } from './make-key.ts'
import { withPrivateKey } from './profile-file.ts'
import { useEndDevice, useRotate } from './queries.ts'
import { kinds, systemNames, texts } from './texts.ts'

/** The devices that may connect, those that might once, and what was just made for one of them. */
export function Devices({ agreement, vpn, me }: { agreement: string; vpn: ShownVpn; me: Acting }) {
  const { say } = useLanguage()
  const [made, setMade] = useState<Made>()
  const mayManage = me.may('manage devices')
  const own = vpn.devices.filter(({ kind }) => kind !== 'router')
  const [now, before] = [own.filter(({ endedAt }) => !endedAt), own.filter(({ endedAt }) => endedAt)]
  return (
    <section className="sheet vpn-part" aria-labelledby="vpn-devices">
      <h2 id="vpn-devices">{say(texts.devices)}</h2>
      <p className="quiet">{say(now.length === 0 ? texts.noDevices : texts.devicesLead)}</p>
      <ul className="vpn-rows">
        {now.map((device) => (
          <li key={device.device}>
            <Device device={device} />
            {mayManage && <Acts agreement={agreement} device={device} onMade={setMade} />}
          </li>
        ))}
      </ul>
      {made && <MadeProfilePanel key={made.device} made={made} onDone={() => setMade(undefined)} />}
      {mayManage && vpn.gateway && vpn.mayAdd.length > 0 && !made && (
        <AddDeviceForm agreement={agreement} mayAdd={vpn.mayAdd} onMade={setMade} />
      )}
      {before.length > 0 && (
        <details className="vpn-more">
          <summary>
            {say(texts.earlier)} ({before.length})
          </summary>
          <ul className="vpn-rows">
            {before.map((device) => (
              <li key={device.device}>
                <Device device={device} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What it is, where it is in the VPN, and when it was last there. */
export function Device({ device }: { device: ShownDevice }) {
  const { say, language } = useLanguage()
  const { kind, system, endedAt, seenAt, madeAt, mayConnect } = device
  const parts = [
    system === 'other' ? say(kinds[kind]) : `${say(kinds[kind])}, ${say(systemNames[system])}`,
    `${say(texts.since)} ${shortDay(madeAt, language)}`,
    ...(endedAt ? [`${say(texts.ended)} ${shortDay(endedAt, language)}`] : []),
    seenAt ? `${say(texts.seen)} ${moment(seenAt, language)}` : say(texts.neverSeen),
    ...(!endedAt && !mayConnect ? [say(texts.offNow)] : []),
  ]
  return (
    <div>
      <strong>{device.title}</strong>
      <p className="label">{parts.join(' · ')}</p>
      {!endedAt && (
        <p className="label">
          {say(texts.address)} <code>{device.address}</code>
        </p>
      )}
    </div>
  )
}

function Acts({ agreement, device, onMade }: { agreement: string; device: ShownDevice; onMade: (made: Made) => void }) {
  const { say } = useLanguage()
  const [asks, setAsks] = useState(false)
  const end = useEndDevice(agreement)
  const rotate = useRotate(agreement)
  const renew = async () => {
    const key = await makeKey()
    if (!key) return
    const { profile } = await rotate.mutateAsync({ device: device.device, publicKey: key.publicKey })
    onMade({ ...device, profile: withPrivateKey(profile, key.privateKey) })
  }
  const named = <span className="for-readers"> {device.title}</span>
  return (
    <div>
      <div className="vpn-acts">
        {asks ? (
          <>
            <Button size="compact-sm" color="red" loading={end.isPending} onClick={() => end.mutate(device.device)}>
              {say(texts.endSurely)}
              {named}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsks(false)}>
              {say(texts.keep)}
              {named}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="compact-sm"
              variant="default"
              loading={rotate.isPending}
              onClick={() => void renew().catch(() => undefined)}
            >
              {say(texts.newKey)}
              {named}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsks(true)}>
              {say(texts.end)}
              {named}
            </Button>
          </>
        )}
      </div>
      {(end.error ?? rotate.error) && <Trouble error={(end.error ?? rotate.error) as Error} />}
    </div>
  )
}
