import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DriveOverview } from '../../api/drive/overview.ts'
import { useLanguage } from '../language/use-language.tsx'
import { systemsFor } from './systems.ts'
import { texts } from './texts.ts'

const words = {
  lead: {
    de: 'Das Laufwerk lässt sich auf jedem Computer einbinden und erscheint dort wie ein eigenes.',
    en: 'The drive can be connected to any computer and appears there like one of its own.',
  },
  notYet: {
    de: 'Für Programme ist das Laufwerk hier noch nicht zu erreichen. Diese Seite geht.',
    en: 'Programs cannot reach the drive here yet. This page works.',
  },
  address: { de: 'Adresse', en: 'Address' },
  user: { de: 'Benutzername', en: 'User name' },
  system: { de: 'Ihr System', en: 'Your system' },
  passwords: { de: 'App-Passwörter anlegen und beenden', en: 'Make and end app passwords' },
  vpn: {
    de: 'Manche Laufwerke sind nur im eigenen VPN zu erreichen: Verbinden Sie sich dann zuerst damit.',
    en: 'Some drives are reached in the company’s VPN alone: connect to it first then.',
  },
  copy: { de: 'Kopieren', en: 'Copy' },
  copied: { de: 'Kopiert', en: 'Copied' },
} as const

/** The address, the own name and the steps for one system at a time. */
export function Connect({ agreement, overview }: { agreement: string; overview: DriveOverview }) {
  const { say } = useLanguage()
  const [chosen, choose] = useState(ownSystem)
  const { address, signInAs } = overview
  const systems = address === null ? [] : systemsFor({ address, user: signInAs })
  const system = systems.find(({ id }) => id === chosen) ?? systems[0]
  return (
    <section className="sheet drive-part" aria-labelledby="connect-title">
      <h2 id="connect-title">{say(texts.connect)}</h2>
      {address === null || !system ? (
        <p className="quiet">{say(words.notYet)}</p>
      ) : (
        <>
          <p className="quiet">{say(words.lead)}</p>
          <Line label={say(words.address)} text={address} />
          <Line label={say(words.user)} text={signInAs} />
          <p>
            <Link to={'/agreements/$agreement/drive/passwords' as never} params={{ agreement } as never}>
              {say(words.passwords)}
            </Link>
          </p>
          <NativeSelect
            label={say(words.system)}
            value={system.id}
            onChange={(event) => choose(event.currentTarget.value)}
            data={systems.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
          <ol className="drive-steps">
            {system.steps.map((step) =>
              'line' in step ? (
                <li key={step.line} className="drive-step-line">
                  <Line text={step.line} />
                </li>
              ) : (
                <li key={step.en}>{say(step)}</li>
              ),
            )}
          </ol>
          <p className="label">{say(words.vpn)}</p>
        </>
      )}
    </section>
  )
}

/** The one that this browser runs on, as far as it says. */
function ownSystem(): string {
  const agent = navigator.userAgent
  if (/iPhone|iPad|Android/.test(agent)) return 'phone'
  if (/Windows/.test(agent)) return 'explorer'
  return /Macintosh/.test(agent) ? 'finder' : 'gnome'
}

function Line({ label, text }: { label?: string; text: string }) {
  const { say } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <span className="drive-line">
      {label && <span className="label">{label}</span>}
      <code>{text}</code>
      <Button size="compact-xs" variant="default" onClick={() => void copy()}>
        {say(isCopied ? words.copied : words.copy)} <span className="for-readers">{label ?? text}</span>
      </Button>
    </span>
  )
}
