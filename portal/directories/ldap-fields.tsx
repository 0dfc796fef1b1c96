import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { LdapSettings } from '../../access/directories/ldap/settings.ts'
import { useLanguage } from '../language/use-language.tsx'
import { ifAny, wordsIn } from './draft.ts'
import { texts } from './texts.ts'

interface Props {
  readonly settings: LdapSettings
  readonly onChange: (settings: LdapSettings) => void
}

/** Usual ports: TLS from the first byte, and all else. */
const portFor = { tls: 636, startTls: 389, none: 389 } as const

const isEncryption = (value: string): value is keyof typeof portFor => Object.hasOwn(portFor, value)

/** Where an LDAP directory is, and where in it people and groups are. */
export function LdapFields({ settings, onChange }: Props) {
  const { say } = useLanguage()
  const set = (changed: Partial<LdapSettings>) => onChange({ ...settings, ...changed })
  const isActive = settings.flavour === 'activeDirectory'
  return (
    <>
      <NativeSelect
        label={say(texts.flavour)}
        value={settings.flavour}
        onChange={({ currentTarget: { value } }) => set({ flavour: value === 'other' ? 'other' : 'activeDirectory' })}
        data={[
          { value: 'activeDirectory', label: 'Active Directory' },
          { value: 'other', label: say(texts.other) },
        ]}
      />
      <NativeSelect
        label={say(texts.encryption)}
        value={settings.encryption}
        onChange={({ currentTarget: { value } }) =>
          isEncryption(value) && set({ encryption: value, port: portFor[value] })
        }
        data={[
          { value: 'tls', label: say(texts.tls) },
          { value: 'startTls', label: say(texts.startTls) },
          { value: 'none', label: say(texts.noEncryption) },
        ]}
      />
      <TextInput
        label={say(texts.host)}
        placeholder={isActive ? 'dc1.example.org' : 'ldap.example.org'}
        value={settings.host}
        onChange={({ currentTarget: { value } }) => set({ host: value.trim() })}
        required
      />
      <NumberInput
        label={say(texts.port)}
        value={settings.port}
        onChange={(value) => set({ port: Number(value) || 0 })}
        min={1}
        max={65_535}
        hideControls
        required
      />
      <TextInput
        label={say(texts.base)}
        placeholder={isActive ? 'DC=example,DC=org' : 'ou=people,dc=example,dc=org'}
        value={settings.base}
        onChange={({ currentTarget: { value } }) => set({ base: value })}
        required
      />
      <TextInput
        label={say(texts.groupBase)}
        placeholder={say(texts.likePeople)}
        value={settings.groupBase ?? ''}
        onChange={({ currentTarget: { value } }) => set({ groupBase: ifAny(value) })}
      />
      <TextInput
        label={say(texts.serviceName)}
        placeholder={isActive ? 'service@example.org' : 'cn=service,dc=example,dc=org'}
        value={settings.serviceName}
        onChange={({ currentTarget: { value } }) => set({ serviceName: value })}
        autoComplete="off"
        required
      />
    </>
  )
}

/** What most directories do not need. */
export function MoreLdapFields({ settings, onChange }: Props) {
  const { say } = useLanguage()
  const set = (changed: Partial<LdapSettings>) => onChange({ ...settings, ...changed })
  return (
    <>
      <TextInput
        label={say(texts.nameAttributes)}
        placeholder={settings.flavour === 'activeDirectory' ? 'sAMAccountName userPrincipalName mail' : 'uid mail'}
        defaultValue={settings.nameAttributes?.join(' ') ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const words = wordsIn(value)
          set({ nameAttributes: words.length > 0 ? words : null })
        }}
      />
      <TextInput
        label={say(texts.peopleFilter)}
        placeholder="(department=*)"
        value={settings.peopleFilter ?? ''}
        onChange={({ currentTarget: { value } }) => set({ peopleFilter: ifAny(value) })}
      />
      <TextInput
        label={say(texts.outFilter)}
        placeholder={say(texts.usual)}
        value={settings.outFilter ?? ''}
        onChange={({ currentTarget: { value } }) => set({ outFilter: ifAny(value) })}
      />
      <Authority authority={settings.authority} onChange={(authority) => set({ authority })} />
    </>
  )
}

interface AuthorityProps {
  readonly authority: string | null
  readonly onChange: (authority: string | null) => void
}

/** Whose certificates are believed. */
export function Authority({ authority, onChange }: AuthorityProps) {
  const { say } = useLanguage()
  return (
    <Textarea
      className="directories-wide"
      label={say(texts.authority)}
      description={say(texts.everybody)}
      placeholder="-----BEGIN CERTIFICATE-----"
      value={authority ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(ifAny(value))}
      autosize
      minRows={2}
      maxRows={8}
      spellCheck={false}
    />
  )
}
