import { TextInput } from '@mantine/core'
import type { OpenIdSettings } from '../../access/directories/openid/settings.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Copied } from './copied.tsx'
import { wordsIn } from './draft.ts'
import { Authority } from './ldap-fields.tsx'
import { texts } from './texts.ts'

interface Props {
  readonly settings: OpenIdSettings
  readonly onChange: (settings: OpenIdSettings) => void
}

/** Where a sign-in service is, and as whom we are known there. */
export function OpenIdFields({ settings, onChange, returnsTo }: Props & { readonly returnsTo: string }) {
  const { say } = useLanguage()
  const set = (changed: Partial<OpenIdSettings>) => onChange({ ...settings, ...changed })
  return (
    <>
      <TextInput
        className="directories-wide"
        type="url"
        label={say(texts.issuer)}
        placeholder="https://login.example.org/realms/example"
        value={settings.issuer}
        onChange={({ currentTarget: { value } }) => set({ issuer: value.trim() })}
        required
      />
      <Copied label={say(texts.returnsTo)} text={returnsTo} />
      <TextInput
        label={say(texts.client)}
        placeholder="klausel"
        value={settings.client}
        onChange={({ currentTarget: { value } }) => set({ client: value.trim() })}
        autoComplete="off"
        required
      />
    </>
  )
}

/** What most services do not need. */
export function MoreOpenIdFields({ settings, onChange }: Props) {
  const { say } = useLanguage()
  const set = (changed: Partial<OpenIdSettings>) => onChange({ ...settings, ...changed })
  return (
    <>
      <TextInput
        label={say(texts.groupsClaim)}
        value={settings.groupsClaim}
        onChange={({ currentTarget: { value } }) => set({ groupsClaim: value.trim() })}
        required
      />
      <TextInput
        label={say(texts.scopes)}
        placeholder="groups offline_access"
        defaultValue={settings.scopes.join(' ')}
        onChange={({ currentTarget: { value } }) => set({ scopes: wordsIn(value) })}
      />
      <Authority authority={settings.authority} onChange={(authority) => set({ authority })} />
    </>
  )
}
