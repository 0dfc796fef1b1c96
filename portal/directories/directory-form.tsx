import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Directories } from '../../api/directories/list.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Draft } from './draft.ts'
import { LdapFields, MoreLdapFields } from './ldap-fields.tsx'
import { MoreOpenIdFields, OpenIdFields } from './openid-fields.tsx'
import { RolesTable } from './roles-table.tsx'
import { texts } from './texts.ts'

interface Props {
  readonly given: Draft
  readonly hasSecret: boolean
  readonly offered: Pick<Directories, 'roles' | 'returnsTo'>
  readonly submitText: string
  readonly isAsking: boolean
  readonly onSubmit: (draft: Draft) => void
  readonly children?: ReactNode
}

/** All that is said of a directory: where it is, and which group gives which role. */
export function DirectoryForm({ given, hasSecret, offered, submitText, isAsking, onSubmit, children }: Props) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState(given)
  const { wire } = draft
  const set = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(draft)
    set({ secret: '' })
  }
  return (
    <form onSubmit={submit} autoComplete="off">
      <div className="directories-fields">
        <TextInput
          className="directories-wide"
          label={say(texts.name)}
          placeholder={say(texts.nameExample)}
          value={draft.title}
          onChange={({ currentTarget: { value } }) => set({ title: value })}
          maxLength={300}
          required
        />
        {wire.kind === 'ldap' ? (
          <LdapFields settings={wire.settings} onChange={(settings) => set({ wire: { ...wire, settings } })} />
        ) : (
          <OpenIdFields
            settings={wire.settings}
            onChange={(settings) => set({ wire: { ...wire, settings } })}
            returnsTo={offered.returnsTo}
          />
        )}
        <PasswordInput
          label={say(wire.kind === 'ldap' ? texts.secret : texts.clientSecret)}
          placeholder={hasSecret ? say(texts.kept) : ''}
          value={draft.secret}
          onChange={({ currentTarget: { value } }) => set({ secret: value })}
          autoComplete="new-password"
          required={!hasSecret && wire.kind === 'ldap'}
        />
      </div>
      <details className="directories-more">
        <summary>{say(texts.more)}</summary>
        <div className="directories-fields">
          {wire.kind === 'ldap' ? (
            <MoreLdapFields settings={wire.settings} onChange={(settings) => set({ wire: { ...wire, settings } })} />
          ) : (
            <MoreOpenIdFields settings={wire.settings} onChange={(settings) => set({ wire: { ...wire, settings } })} />
          )}
        </div>
      </details>
      <RolesTable
        rows={draft.roles}
        onChange={(roles) => set({ roles })}
        roles={offered.roles}
        example={wire.kind === 'ldap' ? 'CN=Team,OU=Groups,DC=example,DC=org' : 'team'}
      />
      <div className="directories-acts">
        <Button type="submit" loading={isAsking}>
          {submitText}
        </Button>
        {children}
      </div>
    </form>
  )
}
