import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownDirectory } from '../../api/directories/list.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Copied } from './copied.tsx'
import { dropDomain, nameDomain, proveDomain, useDirectoryAct } from './queries.ts'
import { texts } from './texts.ts'

/** The domains whose people a directory may bring, and how they are proven. */
export function Domains({ directory, domains }: Pick<ShownDirectory, 'directory' | 'domains'>) {
  const { say } = useLanguage()
  const [domain, setDomain] = useState('')
  const name = useDirectoryAct(nameDomain)
  const prove = useDirectoryAct(proveDomain)
  const drop = useDirectoryAct(dropDomain)
  const trouble = name.error ?? prove.error ?? drop.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    name.mutate({ directory, domain }, { onSuccess: () => setDomain('') })
  }
  return (
    <section className="directories-domains" aria-label={say(texts.domains)}>
      <h3>{say(texts.domains)}</h3>
      <p className="quiet">{say(texts.domainsWhy)}</p>
      {trouble && <Trouble error={trouble} />}
      {!domains.some(({ isProven }) => isProven) && <p className="directories-lack">{say(texts.noDomain)}</p>}
      <ul>
        {domains.map((each) => (
          <li key={each.domain}>
            <div className="directories-domain">
              <strong>{each.domain}</strong>
              {each.isProven && <span className="label directories-proven">✓ {say(texts.proven)}</span>}
              <span className="directories-end">
                {!each.isProven && (
                  <Button
                    size="compact-sm"
                    loading={prove.isPending}
                    onClick={() => prove.mutate({ directory, domain: each.domain })}
                  >
                    {say(texts.prove)} <span className="for-readers">{each.domain}</span>
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => drop.mutate({ directory, domain: each.domain })}
                >
                  {say(texts.drop)} <span className="for-readers">{each.domain}</span>
                </Button>
              </span>
            </div>
            {!each.isProven && <Copied label={`${say(texts.record)} ${each.name}`} text={each.token} />}
          </li>
        ))}
      </ul>
      <form className="directories-line" onSubmit={submit}>
        <TextInput
          label={say(texts.domain)}
          placeholder="example.org"
          value={domain}
          onChange={({ currentTarget: { value } }) => setDomain(value)}
          required
          withAsterisk={false}
        />
        <Button type="submit" variant="default" loading={name.isPending}>
          {say(texts.addDomain)}
        </Button>
      </form>
    </section>
  )
}
