import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { GrantPowerBody } from '../../../api/acts/grant-power.ts'
import type { Grantable } from '../../../api/views/powers.ts'
import { type PowerScope, powerScopeInWords, powerScopes } from '../../../terms/grammar/power.ts'
import { Trouble } from '../../door/trouble.tsx'
import { useLanguage } from '../../language/use-language.tsx'
import { useGrantPower } from './queries.ts'
import { proofs, texts } from './texts.ts'

type Proof = NonNullable<GrantPowerBody['proof']>

/** Enters who may declare what from now on. */
export function GrantPower({ agreement, people }: { agreement: string; people: readonly Grantable[] }) {
  const { say } = useLanguage()
  const grant = useGrantPower(agreement)
  const [person, setPerson] = useState('')
  const [scope, setScope] = useState<PowerScope>('notices')
  const [until, setUntil] = useState('')
  const [proof, setProof] = useState<Proof>('word of the one represented')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    grant.mutate({ person, scope, proof, ...(until ? { until } : {}) }, { onSuccess: () => setPerson('') })
  }
  return (
    <form className="people-form" onSubmit={submit} aria-label={say(texts.grant)}>
      <NativeSelect
        label={say(texts.person)}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
        data={[
          { value: '', label: say(texts.choose), disabled: true },
          ...people.map((each) => ({ value: each.person, label: `${each.name} (${say(each.says)})` })),
        ]}
        required
      />
      <NativeSelect
        label={say(texts.scope)}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value as PowerScope)}
        data={powerScopes.map((value) => ({ value, label: say(powerScopeInWords[value]) }))}
      />
      <NativeSelect
        label={say(texts.proof)}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value as Proof)}
        data={Object.entries(proofs).map(([value, says]) => ({ value, label: say(says) }))}
      />
      <TextInput
        label={say(texts.lastDay)}
        type="date"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button type="submit" loading={grant.isPending} disabled={person === ''}>
        {say(texts.grant)}
      </Button>
      {grant.error && <Trouble error={grant.error} />}
    </form>
  )
}
